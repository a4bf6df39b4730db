package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import dev.connections.Json;
import dev.connections.acme.AcmeConnection;
import dev.connections.acme.AcmeConnectionCodec;
import dev.connections.acme.AcmeList;
import dev.connections.auth.Secret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInTest {
  private static final ValueReader<List<List<Long>>> LISTS =
      Values.list(Values.list(Values.INTEGER));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7|7", "'\"7\"'|7", "7.0|7", "'\"7.00\"'|7", "1e2|100", "-1|-1", "'\"\"'|", "null|"})
  void integerMayComeAsTextOrWithZeroes(String json, @Nullable Long expected) throws IOException {
    assertThat(readOrNull(json, JsonIn::integer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.5", "\"x\"", "true", "[]", "{}", "9223372036854775808", "1e40"})
  void whatIsNoIntegerIsAMismatch(String json) {
    assertThat(mismatch(json, JsonIn::integer)).hasMessageStartingWith("expected an integer");
  }

  @Test
  void aTextOfAMillionDigitsIsNotEvenTried() {
    assertThat(mismatch("\"" + "1".repeat(1_000_000) + "\"", JsonIn::integer))
        .hasMessageStartingWith("expected an integer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "\"NaN\"", "\"-Infinity\""})
  void whatIsNoFiniteNumberIsAMismatch(String json) {
    assertThat(mismatch(json, JsonIn::number)).hasMessageStartingWith("expected a finite number");
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "'\"0.5\"', 0.5", "3, 3", "'\"\"',", "null,"})
  void numberMayComeAsText(String json, @Nullable Double expected) throws IOException {
    assertThat(readOrNull(json, JsonIn::number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "'\"true\"', true",
    "1, true",
    "'\"1\"', true",
    "false, false",
    "'\"false\"', false",
    "0, false",
    "'\"0\"', false",
    "'\"\"',",
    "null,"
  })
  void booleanMayComeAsTextOrNumber(String json, @Nullable Boolean expected) throws IOException {
    assertThat(readOrNull(json, JsonIn::bool)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "\"yes\"", "0.0", "[]"})
  void whatIsNoBooleanIsAMismatch(String json) {
    assertThat(mismatch(json, JsonIn::bool)).hasMessageStartingWith("expected a boolean");
  }

  @ParameterizedTest
  @CsvSource({"'\"a\"', a", "7, 7", "1.50, 1.50", "true, true", "null,", "'\"\"', ''"})
  void textMayComeAsAnyScalar(String json, @Nullable String expected) throws IOException {
    assertThat(readOrNull(json, JsonIn::string)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}"})
  void whatIsNoScalarIsNoText(String json) {
    assertThat(mismatch(json, JsonIn::string)).hasMessageStartingWith("expected a text");
  }

  @Test
  void maskThatIsReadBackIsNoSecret() throws IOException {
    assertThat(readOrNull("\"********\"", JsonIn::secret)).isNull();
    assertThat(readOrNull("\"s\"", JsonIn::secret)).isEqualTo(Secret.of("s"));
  }

  @Test
  void listThatIsNullIsAbsentAndTheModelShowsItEmpty() throws IOException {
    List<Long> absent = readOrNull("null", in -> in.list(Values.INTEGER));

    assertThat(absent).isNull();
    assertThat(list("{\"connections\":null}", new ArrayList<>()).connections()).isEmpty();
    assertThat(list("{}", new ArrayList<>()).connections()).isEmpty();
  }

  @Test
  void mapLeavesOutMembersThatAreNull() throws IOException {
    assertThat(read("{\"a\":1,\"b\":null}", Values.map(Values.INTEGER))).containsOnlyKeys("a");
  }

  @Test
  void unknownMembersAreKeptAndPrintMasked() throws IOException {
    AcmeConnection read =
        read("{\"provider\":\"p\",\"new\":{\"k\":[1]},\"old\":null}", AcmeConnectionCodec.INSTANCE);

    assertThat(read.unknown()).containsOnlyKeys("new", "old");
    assertThat(read.unknown()).containsEntry("new", Json.parse("{\"k\":[1]}"));
    assertThat(read).hasToString("AcmeConnection{provider=p, new=********, old=********}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"provider\":\"p\",\"rows\":\"x\"}]|/0/rows",
        "[{\"provider\":\"p\",\"created_at\":5}]|/0/created_at",
        "[{\"provider\":\"p\",\"created_at\":\"soon\"}]|/0/created_at",
        "[{\"provider\":\"p\"},{\"provider\":[]}]|/1/provider",
        "[{\"id\":\"no provider\"}]|/0",
        "[7]|/0",
        "[null]|/0",
        "{}|''",
      })
  void mismatchSaysWhereAndNeverWhat(String json, String pointer) {
    MismatchException mismatch = mismatch(json, in -> in.list(AcmeConnectionCodec.INSTANCE));

    assertThat(mismatch.pointer()).isEqualTo(pointer);
    assertThat(mismatch).hasMessageNotContaining("soon");
  }

  @Test
  void badItemsOfTheOutermostListAreToldAndTheOthersRead() throws IOException {
    List<MismatchException> bad = new ArrayList<>();
    String good = "{\"provider\":\"p\",\"id\":\"%s\"}";

    AcmeList list =
        list(
            "{\"connections\":["
                + good.formatted("a")
                + ",null,7,[[]],{\"provider\":{\"x\":[1]},\"y\":2},{},{\"rows\":"
                + "99999999999999999999},"
                + good.formatted("b")
                + "],\"next\":\"n\"}",
            bad);

    assertThat(list.connections()).extracting(c -> c.id().orElse("")).containsExactly("a", "b");
    assertThat(list.next()).contains("n");
    assertThat(bad)
        .extracting(MismatchException::pointer)
        .containsExactly(
            "/connections/1",
            "/connections/2",
            "/connections/3",
            "/connections/4/provider",
            "/connections/5",
            "/connections/6/rows");
  }

  @Test
  void badItemOfAnInnerListSpoilsTheWholeOuterItem() throws IOException {
    List<MismatchException> bad = new ArrayList<>();

    List<List<Long>> lists = tolerant("[[1],[2,\"x\",3],[4]]", bad, LISTS);

    assertThat(lists).containsExactly(List.of(1L), List.of(4L));
    assertThat(bad).extracting(MismatchException::pointer).containsExactly("/1/1");
  }

  @Test
  void listsAndMapsCannotBeChanged() throws IOException {
    assertThat(read("[1]", Values.list(Values.INTEGER))).isUnmodifiable();
    assertThat(read("{\"a\":1}", Values.map(Values.INTEGER))).isUnmodifiable();
  }

  /** A reader of a value that may be absent. */
  private interface OptionalReader<T> {
    @Nullable T read(JsonIn in) throws IOException;
  }

  private static <T> @Nullable T readOrNull(String json, OptionalReader<T> reader)
      throws IOException {
    try (JsonParser parser = JsonText.FACTORY.createParser(json)) {
      parser.nextToken();
      return reader.read(new JsonIn(parser));
    }
  }

  private static <T> T read(String json, ValueReader<T> reader) throws IOException {
    return tolerantOrNot(json, null, reader);
  }

  private static <T> T tolerant(String json, List<MismatchException> bad, ValueReader<T> reader)
      throws IOException {
    return tolerantOrNot(json, bad, reader);
  }

  private static AcmeList list(String json, List<MismatchException> bad) throws IOException {
    return tolerant(json, bad, AcmeList.Codec.INSTANCE);
  }

  private static <T> T tolerantOrNot(
      String json, @Nullable List<MismatchException> bad, ValueReader<T> reader)
      throws IOException {
    try (JsonParser parser = JsonText.FACTORY.createParser(json)) {
      parser.nextToken();
      JsonIn in = new JsonIn(parser);
      return reader.read(bad == null ? in : in.telling(bad::add));
    }
  }

  private static MismatchException mismatch(String json, OptionalReader<?> reader) {
    return catchThrowableOfType(MismatchException.class, () -> readOrNull(json, reader));
  }
}
