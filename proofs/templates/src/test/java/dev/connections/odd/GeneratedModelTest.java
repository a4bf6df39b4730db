package dev.connections.odd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connections.Json;
import dev.connections.auth.Secret;
import dev.connections.odd.model.Bag;
import dev.connections.odd.model.Containers;
import dev.connections.odd.model.HoldsEmpty;
import dev.connections.odd.model.Mandatory;
import dev.connections.odd.model.Names;
import dev.connections.odd.model.Nullables;
import dev.connections.odd.model.OddWord;
import dev.connections.odd.model.PlainThing;
import dev.connections.odd.model.Scalars;
import dev.connections.odd.model.Secrets;
import dev.connections.odd.model.Tree;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a generated model and its codec do, through a mapper that knows nothing of them. */
class GeneratedModelTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String SCALARS =
      """
      {"text":"t","uuid":"2f0c4b9a","uri":"https://a.example/b","date":"2026-01-31",
       "time":"2026-01-31T08:15:00Z","int64":9007199254740993,"int32":7,"integer":5000000000,
       "double":1.5,"float":2.5,"number":3.5,"bool":true,"undescribed":"u","word":"a-b",
       "any":[1,{"a":null}]}
      """;

  private static final String CONTAINERS =
      """
      {"texts":["a"],"numbers":[1.5],"grid":[[1,2],[]],"labels":{"a":"b"},"tags":{"a":["b"]},
       "words":["class","brand-new"],"wordsByName":{"w":""},"things":[{"text":"t"}],
       "thingsByName":{"x":{"int64":1}},"times":["2026-01-31T08:15:00Z"],
       "dates":{"d":"2026-01-31"},"flags":[true,false],"anything":[1,"x"],"objects":[{"a":1}]}
      """;

  static final String MANDATORY =
      """
      {"text":"t","secret":"s","word":"w","integer":1,"thing":{"name":"n"},"list":[],
       "map":{},"settings":{},"any":0,"nullable":null}
      """;

  @Test
  void whatIsReadIsWrittenAgain() throws JsonProcessingException {
    assertRoundTrip(SCALARS, Scalars.class);
    assertRoundTrip(CONTAINERS, Containers.class);
    assertRoundTrip(
        "{\"parent\":{\"children\":[]},\"children\":[{\"byName\":{\"x\":{}}}]}", Tree.class);
    assertRoundTrip("{\"empty\":{\"a\":{\"b\":1}}}", HoldsEmpty.class);
  }

  @Test
  void aPropertySurvivesEveryName() throws JsonProcessingException {
    String names =
        Stream.of(
                "b, in, m, name, class, default, configuration, list, object, unknown, builder",
                "build, members, of, copy, required, toJson, fromJson, toString, hashCode, equals, getClass",
                "notify, notifyAll, wait, clone, finalize, snake_case_2, kebab-case",
                "dotted.name, @at, URL, 2nd")
            .flatMap(line -> Stream.of(line.split(", ")))
            .map(name -> '"' + name + "\":\"value of " + name + '"')
            .collect(Collectors.joining(",", "{", "}"));
    assertRoundTrip(names, Names.class);
    Names read = MAPPER.readValue(names, Names.class);
    assertThat(read.unknown()).isEmpty();
    assertThat(read.className()).contains("value of class");
    assertThat(read.configuration()).contains("value of configuration");
    assertThat(read.unknownMember()).contains("value of unknown");
    assertThat(read.m()).contains("value of m");
  }

  @Test
  void scalarsHaveTheTypesOfJava() throws JsonProcessingException {
    Scalars read = MAPPER.readValue(SCALARS, Scalars.class);
    assertThat(read.date()).contains(LocalDate.of(2026, 1, 31));
    assertThat(read.time()).contains(OffsetDateTime.of(2026, 1, 31, 8, 15, 0, 0, ZoneOffset.UTC));
    assertThat(read.int64()).contains(9_007_199_254_740_993L);
    assertThat(read.integer()).contains(5_000_000_000L);
    assertThat(read.number()).contains(3.5);
    assertThat(read.bool()).contains(true);
    assertThat(read.word()).containsSame(OddWord.A_B);
    assertThat(read.any().orElseThrow().at("/0").asText()).isEqualTo("1");
  }

  @Test
  void numbersAreReadFromStringsAndStringsFromNumbers() throws JsonProcessingException {
    Scalars read =
        MAPPER.readValue(
            "{\"int64\":\"12\",\"double\":\"1.5\",\"bool\":\"1\",\"text\":7}", Scalars.class);
    assertThat(read.int64()).contains(12L);
    assertThat(read.text()).contains("7");
    assertThat(read)
        .isEqualTo(Scalars.builder().int64(12L)._double(1.5).bool(true).text("7").build());
  }

  @Test
  void whatIsUnknownIsKept() throws JsonProcessingException {
    Tree read = MAPPER.readValue("{\"later\":{\"a\":[1]},\"children\":[]}", Tree.class);
    assertThat(read.unknown()).containsOnlyKeys("later");
    assertThat(read.unknown().get("later")).isEqualTo(Json.parse("{\"a\":[1]}"));
    assertThat(MAPPER.writeValueAsString(read)).contains("\"later\"");
    assertThat(read.toString()).contains("later").doesNotContain("1");
  }

  @Test
  void aWordNobodyKnowsIsKept() throws JsonProcessingException {
    Scalars read = MAPPER.readValue("{\"word\":\"brand-new\"}", Scalars.class);
    assertThat(read.word().orElseThrow().isKnown()).isFalse();
    assertThat(read.word().orElseThrow())
        .hasToString("brand-new")
        .isEqualTo(OddWord.of("brand-new"));
    assertThat(MAPPER.writeValueAsString(read)).isEqualTo("{\"word\":\"brand-new\"}");
  }

  @Test
  void aWordOnItsOwnIsReadAndWrittenAsText() throws JsonProcessingException {
    assertThat(MAPPER.readValue("\"2fa\"", OddWord.class)).isSameAs(OddWord._2FA);
    assertThat(MAPPER.writeValueAsString(OddWord.CLASS)).isEqualTo("\"class\"");
  }

  @Test
  void aBuilderTakesAWordAsConstantOrAsText() {
    assertThat(Scalars.builder().word("2fa").build())
        .isEqualTo(Scalars.builder().word(OddWord._2FA).build())
        .isNotEqualTo(Scalars.builder().word("3fa").build());
    assertThat(Scalars.builder().word(null).build().word()).isEmpty();
  }

  @Test
  void listsAndMapsAreNeverNull() throws JsonProcessingException {
    Containers none = MAPPER.readValue("{\"texts\":null,\"labels\":null}", Containers.class);
    assertThat(none.texts()).isEmpty();
    assertThat(none.labels()).isEmpty();
    assertThat(none.numbers()).isEmpty();
    assertThat(Containers.builder().texts(null).build().texts()).isEmpty();
    assertThat(none).isEqualTo(Containers.builder().build());
  }

  @Test
  void nullIsAbsent() throws JsonProcessingException {
    Nullables read =
        MAPPER.readValue(
            """
            {"text":null,"integer":null,"bool":null,"time":null,"object":null,"thing":null,
             "labels":null}
            """,
            Nullables.class);
    assertThat(read).isEqualTo(Nullables.builder().build());
    assertThat(MAPPER.writeValueAsString(read)).isEqualTo("{}");
  }

  @Test
  void aModelDoesNotChangeWithWhatItWasBuiltFrom() {
    List<String> texts = new ArrayList<>(List.of("a"));
    Map<String, String> labels = new LinkedHashMap<>(Map.of("a", "b"));
    Containers built = Containers.builder().texts(texts).labels(labels).build();
    texts.add("b");
    labels.clear();
    assertThat(built.texts()).containsExactly("a");
    assertThat(built.labels()).containsEntry("a", "b");
    assertThatThrownBy(() -> built.texts().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> built.labels().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void noSecretIsPrintedOrWrittenByAUsersMapper() throws JsonProcessingException {
    Secrets secrets = secrets();
    assertThat(secrets.toString()).doesNotContain("canary", "4711").contains(Secret.MASK, "shown");
    assertThat(MAPPER.writeValueAsString(secrets))
        .doesNotContain("canary", "4711")
        .contains(Secret.MASK, "shown");
    assertThat(secrets.key().orElseThrow().reveal()).isEqualTo("canary-1");
    assertThat(secrets.keys().get(0).reveal()).isEqualTo("canary-2");
    assertThat(secrets.settings().orElseThrow().at("/password").asText()).isEqualTo("canary-4");
  }

  @Test
  void aMaskReadBackIsAbsent() throws JsonProcessingException {
    Secrets read = MAPPER.readValue(MAPPER.writeValueAsString(secrets()), Secrets.class);

    assertThat(read).isEqualTo(Secrets.builder().open(Map.of("a", "shown")).build());
    assertThat(MAPPER.writeValueAsString(read))
        .contains("\"key\":\"********\"", "\"inner\":\"********\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"keys\":[\"canary\",\"********\"]}",
        "{\"keysByName\":{\"a\":\"canary\",\"b\":\"********\"}}",
        "{\"settings\":{\"host\":\"canary\",\"password\":\"********\"}}",
        "{\"echo\":[{\"a\":[\"********\"]}]}",
        "{\"later\":{\"a\":\"********\"}}"
      })
  void aMaskInsideWhatIsSensitiveTakesTheWholeOfItAway(String json) throws JsonProcessingException {
    assertThat(MAPPER.readValue(json, Secrets.class)).isEqualTo(Secrets.builder().build());
  }

  @Test
  void aTextThatLooksLikeAMaskAndIsNotSensitiveStays() throws JsonProcessingException {
    String json = "{\"open\":{\"a\":\"********\"}}";

    assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, Secrets.class))).isEqualTo(json);
  }

  @Test
  void aRequiredSecretMayBeMaskedAndOnlyAskingForItFails() throws JsonProcessingException {
    Mandatory read = MAPPER.readValue(MAPPER.writeValueAsString(mandatory()), Mandatory.class);

    assertThat(read.text()).isEqualTo("text");
    assertThat(MAPPER.writeValueAsString(read))
        .contains("\"secret\":\"********\"", "\"settings\":\"********\"");
    assertThat(read.toString()).doesNotContain("canary");
    assertThatIllegalStateException()
        .isThrownBy(read::secret)
        .withMessage("secret: masked where this was read from, so not known");
    assertThatIllegalStateException()
        .isThrownBy(read::settings)
        .withMessageStartingWith("settings");
  }

  @Test
  void numbersInFreeFormJsonStayExact() throws JsonProcessingException {
    String json = "{\"open\":{\"a\":1.10,\"b\":0.12345678901234567890,\"c\":1e400}}";

    Secrets read = MAPPER.readValue(json, Secrets.class);

    assertThat(read.open()).contains(Json.parse(json).at("/open"));
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(read), Secrets.class)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "secret", "word", "integer", "thing", "list", "map", "settings"})
  void withoutARequiredMemberNothingIsBuilt(String name) throws JsonProcessingException {
    Map<String, Object> members =
        MAPPER.readValue(MANDATORY, new TypeReference<Map<String, Object>>() {});
    assertThat(MAPPER.convertValue(members, Mandatory.class).word()).hasToString("w");
    members.remove(name);
    String json = MAPPER.writeValueAsString(members);
    assertThatThrownBy(() -> MAPPER.readValue(json, Mandatory.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining(name);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mandatory.builder().build())
        .withMessageContaining("text");
  }

  @Test
  void ofTakesWhatIsRequiredInTheOrderOfTheProperties() {
    Mandatory of = mandatory();
    assertThat(of.text()).isEqualTo("text");
    assertThat(of.secret().reveal()).isEqualTo("canary");
    assertThat(of.word()).isSameAs(OddWord.CLASS);
    assertThat(of.integer()).isEqualTo(5);
    assertThat(of.thing().name()).isEqualTo("name");
    assertThat(of.list()).containsExactly("item");
    assertThat(of.map()).containsEntry("key", "value");
    assertThat(of.settings().asMap()).containsKey("a");
    assertThat(of.any()).isEmpty();
    assertThat(of.nullable()).contains("nullable");
    assertThat(of.optional()).isEmpty();
  }

  @Test
  void whatIsRequiredAndMayBeNullIsWrittenAsNull() throws JsonProcessingException {
    Mandatory none = mandatory(null);
    assertThat(none.nullable()).isEmpty();
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(none)).get("nullable").isNull()).isTrue();
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(none)).has("optional")).isFalse();
  }

  @Test
  void freeFormJsonIsGivenAsJsonOrAsMap() {
    assertThat(Bag.builder().settings(Map.of("a", List.of(1, true))).build())
        .isEqualTo(Bag.of(Json.parse("{\"a\":[1,true]}")));
  }

  @Test
  void modelsAreEqualByTheirMembersTheUnknownOnesIncluded() throws JsonProcessingException {
    Scalars one = MAPPER.readValue(SCALARS, Scalars.class);
    Scalars same = MAPPER.readValue(SCALARS, Scalars.class);
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotSameAs(same);
    assertThat(PlainThing.of("a")).isNotEqualTo(PlainThing.of("b"));
    PlainThing more = MAPPER.readValue("{\"name\":\"a\",\"later\":1}", PlainThing.class);
    assertThat(more).isNotEqualTo(PlainThing.of("a"));
    assertThat(mandatory()).isEqualTo(mandatory()).hasSameHashCodeAs(mandatory());
  }

  @Test
  void aListOfModelsIsReadByAUsersMapper() throws JsonProcessingException {
    List<PlainThing> read =
        MAPPER.readValue("[{\"name\":\"a\"},{\"name\":\"b\"}]", new TypeReference<>() {});
    assertThat(read).containsExactly(PlainThing.of("a"), PlainThing.of("b"));
  }

  @Test
  void aMismatchSaysWhereAndNeverRepeatsTheValue() {
    assertThatThrownBy(
            () -> MAPPER.readValue("{\"things\":[{\"int64\":\"canary\"}]}", Containers.class))
        .hasMessageContaining("/things/0/int64")
        .hasMessageNotContaining("canary");
  }

  static Mandatory mandatory() {
    return mandatory("nullable");
  }

  private static Mandatory mandatory(@Nullable String nullable) {
    return Mandatory.of(
        "text",
        Secret.of("canary"),
        "class",
        5L,
        PlainThing.of("name"),
        List.of("item"),
        Map.of("key", "value"),
        Json.of(Map.of("a", "canary")),
        null,
        nullable);
  }

  private static Secrets secrets() {
    return Secrets.builder()
        .key(Secret.of("canary-1"))
        .keys(List.of(Secret.of("canary-2")))
        .keysByName(Map.of("k", Secret.of("canary-3")))
        .pin(4711L)
        .settings(Map.of("password", "canary-4"))
        .echo(Json.of("canary-5"))
        .inner(PlainThing.of("canary-6"))
        .open(Map.of("a", "shown"))
        .build();
  }

  private static void assertRoundTrip(String json, Class<?> type) throws JsonProcessingException {
    String written = MAPPER.writeValueAsString(MAPPER.readValue(json, type));
    assertThat(MAPPER.readTree(written)).isEqualTo(MAPPER.readTree(json));
  }
}
