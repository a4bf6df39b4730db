package dev.connections.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.acme.AcmeConnectionCodec;
import dev.connections.auth.Secret;
import dev.connections.http.TransportReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {
  private static final ReplyReader<Map<String, Long>> JSON =
      Replies.json(Values.map(Values.INTEGER));

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/plain", "application/problem+json; charset=utf-8", ""})
  void jsonIsReadWhateverItsContentType(String type) throws IOException {
    assertThat(read(JSON, type, "{\"a\":1}")).containsEntry("a", 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-32BE"})
  void jsonIsReadInEveryEncodingOfUnicode(String charset) throws IOException {
    byte[] bytes = "{\"é\":1}".getBytes(Charset.forName(charset));

    assertThat(JSON.read(reply("application/json", bytes), bad -> {})).containsEntry("é", 1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html|'<html>canary'|an HTML page where JSON was promised",
        "TEXT/HTML; charset=utf-8|'<!doctype html>'|an HTML page where JSON was promised",
        "application/json|''|the body is empty where JSON was promised",
        "application/json|'  '|the body is empty where JSON was promised",
        "application/json|null|expected a value, found null",
        "application/json|'{\"a\":1} {}'|more than one JSON value",
        "application/json|'{\"a\":1} canary'|malformed JSON at byte",
        "application/json|'{\"a\":1'|malformed JSON at byte",
        "application/json|canary|malformed JSON at byte",
        "text/plain|'Bad Gateway canary'|malformed JSON at byte",
        "application/json|'[]'|expected an object, found a list",
      })
  void bodyThatIsNotWhatWasPromisedIsAMismatchAndNotRepeated(
      String type, String body, String message) {
    assertThat(mismatch(JSON, type, body))
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }

  @Test
  void jsonThatIsNestedTooDeepIsAMismatch() {
    ReplyReader<?> any = Replies.json(Values.JSON);

    MismatchException mismatch = mismatch(any, "application/json", "[".repeat(5_000));

    assertThat(mismatch).hasMessage("JSON beyond a limit of this SDK: nested too deep or too long");
    assertThat(mismatch.pointer()).startsWith("/0/0").hasSizeLessThan(101);
  }

  @Test
  void malformedJsonSaysInWhichObjectOrListItBreaksOff() {
    ReplyReader<?> any = Replies.json(Values.JSON);

    assertThat(mismatch(any, "application/json", "{\"data\":[{},{\"id\":canary").pointer())
        .isEqualTo("/data/1");
    assertThat(mismatch(any, "application/json", "{\"data\":[1,canary").pointer())
        .isEqualTo("/data/1");
    assertThat(mismatch(any, "application/json", "{\"canary\":x").pointer()).isEmpty();
  }

  @Test
  void malformedJsonBelowAMemberThatNobodyKnowsIsBrokenWhereTheModelIs() {
    ReplyReader<?> models = Replies.json(Values.map(AcmeConnectionCodec.INSTANCE));

    assertThat(mismatch(models, "application/json", "{\"a\":{\"canary\":{\"b\":[x").pointer())
        .isEqualTo("/a");
    assertThat(mismatch(models, "application/json", "{\"a\":{\"canary\":[1],\"id\":x").pointer())
        .isEqualTo("/a");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x, https://a.example/x",
    "'  https://a.example/x\n', https://a.example/x",
    "'\"https://a.example/?a=1\\u0026b=2\"', https://a.example/?a=1&b=2",
    "'\"https:\\/\\/a.example\"', https://a.example",
  })
  void textMayComeBareOrAsJson(String body, String text) throws IOException {
    assertThat(read(Replies.text(), "text/plain", body)).isEqualTo(text);
    assertThat(read(Replies.secret(), "text/plain", body)).isEqualTo(Secret.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "null", "\"\"", "<html>canary</html>"})
  void textThatIsMissingOrAPageIsAMismatch(String body) {
    assertThat(mismatch(Replies.text(), "text/plain", body)).hasMessageNotContaining("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "whatever"})
  void whereNothingIsPromisedEverythingIsReadToItsEndAndForgotten(String body) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes(UTF_8));

    Replies.none().read(TransportReply.of(204, Map.of(), bytes), bad -> {});

    assertThat(bytes.available()).isZero();
  }

  @Test
  void aPageIsNoAnswerEvenWhereNothingIsPromised() {
    assertThat(mismatch(Replies.none(), "text/html; charset=utf-8", "Sign in")).isNotNull();
    assertThat(mismatch(Replies.none(), "application/json", "<html>canary</html>"))
        .hasMessageContaining("HTML page")
        .hasMessageNotContaining("canary");
  }

  @Test
  void theContentTypeIsNotRepeated() {
    assertThat(mismatch(Replies.json(Values.JSON), "application/json; k=canary", "nope"))
        .hasMessage("malformed JSON at byte 0");
  }

  @Test
  void bodyThatIsTooLongIsAMismatch() {
    assertThat(mismatch(Replies.text(), "text/plain", "x".repeat((1 << 20) + 1)))
        .hasMessage("the body is longer than 1048576 bytes");
  }

  private static <T> T read(ReplyReader<T> reader, String type, String body) throws IOException {
    return reader.read(reply(type, body.getBytes(UTF_8)), bad -> {});
  }

  private static MismatchException mismatch(ReplyReader<?> reader, String type, String body) {
    return catchThrowableOfType(MismatchException.class, () -> read(reader, type, body));
  }

  private static TransportReply reply(String type, byte[] body) {
    return TransportReply.of(
        200, Map.of("content-type", List.of(type)), new ByteArrayInputStream(body));
  }
}
