package dev.connections.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorTest {
  private static final String KEY = "k&\"<y'\\/>+%=? \u00fc1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k&\"<y'\\/>+%=? \u00fc1",
        "K&\"<Y'\\/>+%=? \u00dc1",
        "k%26%22%3Cy%27%5C%2F%3E%2B%25%3D%3F%20%C3%BC1",
        "k%2526%2522%253Cy%2527%255C%252F%253E%252B%2525%253D%253F%2520%25C3%25BC1",
        "k%26%22%3Cy%27%5C%2F%3E%2B%25%3D%3F+%C3%BC1",
        "k&\\\"<y'\\\\/>+%=? \u00fc1",
        "k\\u0026\\\"\\u003cy\\u0027\\\\\\/\\u003e+%=? \\u00fc1",
        "k&amp;&quot;&lt;y&#39;\\/&gt;+%=? \u00fc1",
        "k&amp;amp;&amp;quot;&amp;lt;y&#x27;&#92;/&#62;+%=? &#252;1"
      })
  void aKeyIsTakenOutHoweverItIsEscaped(String spelling) {
    assertThat(keyOnly().clean("bad '" + spelling + "'.")).isEqualTo("bad '********'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "u", "u:", "org:"})
  void aKeyIsTakenOutOfBase64HoweverItIsAligned(String before) {
    byte[] bytes = (before + KEY).getBytes(UTF_8);
    String encoded = Base64.getEncoder().encodeToString(bytes);

    assertThat(keyOnly().clean("Basic " + encoded + " is bad"))
        .endsWith("******** is bad")
        .doesNotContain(encoded.substring(encoded.length() / 2));
    assertThat(keyOnly().clean(Base64.getUrlEncoder().encodeToString(bytes))).endsWith("********");
  }

  @Test
  void userAndPasswordOfBasicAreTakenOutAsAWhole() {
    Redactor redactor = Redactor.of(Credentials.basic("org", KEY), Secret.of(KEY), Set.of());
    String pair = Base64.getEncoder().encodeToString(("org:" + KEY).getBytes(UTF_8));

    assertThat(redactor.clean("Basic " + pair)).isEqualTo("Basic ********");
  }

  @Test
  void aValueOfTheBodyIsTakenOutAsTheKeyIs() {
    Redactor redactor = Redactor.of(Credentials.none(), null, Set.of("p\u00e4ss & word"));
    String sent = URLEncoder.encode("p\u00e4ss & word", UTF_8);

    assertThat(redactor.clean("no 'p\u00e4ss & word', " + sent))
        .isEqualTo("no '********', ********");
  }

  @Test
  void aShortValueIsNotTornOutOfALongerWord() {
    Redactor redactor = Redactor.of(Credentials.none(), null, Set.of("require"));

    assertThat(redactor.clean("sslmode=require: a name is required"))
        .isEqualTo("sslmode=********: a name is required");
  }

  @Test
  void whatIsTooShortToBeASecretStays() {
    Redactor redactor = Redactor.of(Credentials.apiKey("abc"), Secret.of("abc"), Set.of("no", ""));

    assertThat(redactor.clean("no abc")).isEqualTo("no abc");
  }

  @Test
  void aTextThatEndsWithinASecretEndsBeforeIt() {
    Redactor redactor = Redactor.of(Credentials.none(), Secret.of("sk_live_0123456789"), Set.of());

    assertThat(redactor.clean("bad sk_live_01234")).isEqualTo("bad ********");
  }

  @Test
  void aLongSecretIsTakenOutInPieces() {
    String pem =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "M" + i + "/+\\\"")
            .collect(Collectors.joining("\n"));
    Redactor redactor = Redactor.of(Credentials.none(), null, Set.of(pem));

    assertThat(redactor.clean("no " + pem.replace("\n", "\\n"))).matches("no \\**");
  }

  @Test
  void jsonIsCleanedInNamesAndValues() {
    Json clean = keyOnly().clean(Json.of(Map.of(KEY, List.of(KEY, 7))));

    assertThat(clean).isEqualTo(Json.of(Map.of("********", List.of("********", 7))));
  }

  @Test
  void aPointerIsCleanedNameByName() {
    String name = KEY.replace("~", "~0").replace("/", "~1");

    assertThat(keyOnly().cleanPointer("/data/" + name + "/0/a~1b"))
        .isEqualTo("/data/********/0/a~1b");
    assertThat(keyOnly().cleanPointer("")).isEmpty();
  }

  private static Redactor keyOnly() {
    return Redactor.of(Credentials.none(), Secret.of(KEY), Set.of());
  }
}
