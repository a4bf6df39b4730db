package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final Json DOCUMENT =
      Json.parse("{\"data\":[{\"id\":7,\"a/b\":\"x\",\"m~n\":true,\"\":\"blank\"}],\"none\":null}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":[true,false,null,\"\\u00e9\\n\"],\"c\":{}}",
        "[]",
        "\"text\"",
        "null",
        "12345678901234567890123",
        "0.10",
        "-1"
      })
  void whatIsParsedIsPrintedAsItWas(String text) {
    assertThat(Json.parse(Json.parse(text).toString())).isEqualTo(Json.parse(text));
    assertThat(Json.parse(text).toString()).isEqualTo(text.replace("\\u00e9", "é"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{]", "[1,]", "{} {}", "1 x", "<html>", "canary"})
  void whatIsNotOneJsonValueIsRefusedWithoutRepeatingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.parse(text))
        .withMessageNotContaining("html")
        .withMessageNotContaining("canary");
  }

  @Test
  void whatIsNestedTooDeepIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.parse("[".repeat(5_000)));
    assertThatIllegalArgumentException().isThrownBy(() -> Json.parse(nested(201)));
    assertThat(Json.parse(nested(200))).hasToString(nested(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400678901234567890", "1e-999999999", "12e2147483647"})
  void anExponentBeyondAllBoundsIsRefusedWithoutRepeatingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.parse(text))
        .withMessageStartingWith("Not JSON")
        .withMessageNotContaining(text);
  }

  @Test
  void aNumberThatPrintsAsAnIntegerIsOne() {
    assertThat(Json.parse("5e0")).isEqualTo(Json.of(5));
    assertThat(Json.parse("1.5e1")).isEqualTo(Json.of(15));
    assertThat(Json.of(new BigDecimal("5"))).isEqualTo(Json.of(5));
    assertThat(Json.parse("5.0")).isNotEqualTo(Json.of(5)).hasToString("5.0");
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  @ParameterizedTest
  @CsvSource({"/data/0/id, 7", "/data/0/a~1b, x", "/data/0/m~0n, true", "/data/0/, blank"})
  void pointerLeadsToAValue(String pointer, String text) {
    assertThat(DOCUMENT.at(pointer).asText()).isEqualTo(text);
    assertThat(DOCUMENT.at(pointer).isMissing()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/x", "/data/1", "/data/00000000000", "/data/-", "/data/x", "/data/0/id/x", "/"})
  void pointerToNothingIsMissingAndNoError(String pointer) {
    Json missing = DOCUMENT.at(pointer);

    assertThat(missing.isMissing()).isTrue();
    assertThat(missing.isNull()).isFalse();
    assertThat(missing.asText()).isEmpty();
    assertThat(missing.asMap()).isEmpty();
    assertThat(missing.asList()).isEmpty();
    assertThat(missing).hasToString("");
  }

  @Test
  void nullThatIsThereIsNotMissing() {
    assertThat(DOCUMENT.at("/none").isNull()).isTrue();
    assertThat(DOCUMENT.at("/none")).isNotEqualTo(Json.missing()).isEqualTo(Json.of(null));
  }

  @Test
  void pointerWithoutASlashIsRefused() {
    assertThat(DOCUMENT.at("")).isSameAs(DOCUMENT);
    assertThatIllegalArgumentException().isThrownBy(() -> DOCUMENT.at("data"));
  }

  @Test
  void numbersOfOneValueAreEqualHoweverWide() {
    assertThat(Json.of(5)).isEqualTo(Json.of(5L)).isEqualTo(Json.of(BigInteger.valueOf(5)));
    assertThat(Json.of((short) 5)).isEqualTo(Json.parse("5")).hasSameHashCodeAs(Json.parse("5"));
    assertThat(Json.of(0.5)).isEqualTo(Json.parse("0.5")).isEqualTo(Json.of(0.5f));
    assertThat(Json.of(new BigDecimal("0.1"))).isEqualTo(Json.parse("0.1"));
    assertThat(Json.of(5)).isNotEqualTo(Json.of("5"));
  }

  @Test
  void numberThatJsonDoesNotKnowIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.of(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Json.of(Float.POSITIVE_INFINITY));
  }

  @Test
  void otherObjectsAreRefusedByTheirClass() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.of(Map.of("a", new StringBuilder("canary"))))
        .withMessageContaining("java.lang.StringBuilder")
        .withMessageNotContaining("canary");
    assertThatIllegalArgumentException().isThrownBy(() -> Json.of(Map.of(1, "a")));
  }

  @Test
  void laterChangesOfWhatWasGivenAreNotSeen() {
    List<Object> list = new ArrayList<>(List.of(1));
    Map<String, Object> map = new LinkedHashMap<>(Map.of("list", list));
    Json json = Json.of(map);

    list.add(2);
    map.put("more", 3);

    assertThat(json).hasToString("{\"list\":[1]}");
  }

  @Test
  void sensitiveLeavesPrintMaskedAndStayReadable() {
    Json secret = Json.parse("{\"password\":\"canary\",\"port\":5432,\"tls\":true,\"x\":null}");

    Json sensitive = secret.asSensitive();

    assertThat(sensitive)
        .hasToString(
            "{\"password\":\"********\",\"port\":\"********\",\"tls\":\"********\",\"x\":null}");
    assertThat(sensitive.at("/password").asText()).isEqualTo("canary");
    assertThat(sensitive).isEqualTo(secret);
  }

  @Test
  void sensitivityGoesWithWhateverIsTakenOut() {
    Json sensitive = Json.parse("{\"a\":{\"b\":[\"canary\"]}}").asSensitive();

    assertThat(sensitive.at("/a/b/0")).hasToString("\"********\"");
    assertThat(sensitive.asMap().toString()).doesNotContain("canary");
    assertThat(sensitive.at("/a/b").asList().toString()).doesNotContain("canary");
  }

  @Test
  void sensitiveValueStaysSensitiveInsideAnother() {
    Json outer = Json.of(Map.of("inner", List.of(Json.of("canary").asSensitive())));

    assertThat(outer).hasToString("{\"inner\":[\"********\"]}");
  }

  @Test
  void usersOwnMapperWritesMasks() throws Exception {
    Map<String, Object> mixed = new LinkedHashMap<>();
    mixed.put("open", 1);
    mixed.put("secret", Json.parse("{\"k\":[\"canary\",2]}").asSensitive());

    assertThat(new ObjectMapper().writeValueAsString(Json.of(mixed)))
        .isEqualTo("{\"open\":1,\"secret\":{\"k\":[\"********\",\"********\"]}}");
  }

  @Test
  void usersOwnMapperReadsWhatItWrote() throws Exception {
    ObjectMapper mapper = new ObjectMapper();

    assertThat(mapper.readValue(mapper.writeValueAsString(DOCUMENT), Json.class))
        .isEqualTo(DOCUMENT);
  }
}
