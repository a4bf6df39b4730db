package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {
  @Test
  void everyParameterBecomesOneSegment() {
    assertThat(PathTemplate.fill("/a/{x}/b/{y}:run", Map.of("x", "1/2", "y", "..3?#")))
        .isEqualTo("/a/1%2F2/b/..3%3F%23:run");
  }

  @Test
  void pathMayBeginWithAParameter() {
    assertThat(PathTemplate.fill("{x}/b", Map.of("x", "1/2"))).isEqualTo("1%2F2/b");
  }

  @Test
  void pathWithoutParametersIsLeftAlone() {
    assertThat(PathTemplate.fill("/a/b:c", Map.of("unused", ".."))).isEqualTo("/a/b:c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", ".", "..", "a\nb", "a\r", "\u0000", "\u007f", "\u0085"})
  void valueThatWouldChangeThePathIsRefusedByItsName(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathTemplate.fill("/a/{id}", Map.of("id", value)))
        .withMessageStartingWith("id: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
  void halfACharacterIsRefusedByItsName(int half) {
    String value = "a" + (char) half;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathTemplate.fill("/a/{id}", Map.of("id", value)))
        .withMessageStartingWith("id: ");
  }

  @ParameterizedTest
  @CsvSource({"\uD7FF, %ED%9F%BF", "\uE000, %EE%80%80"})
  void charactersBesideTheHalvesAreSent(String value, String encoded) {
    assertThat(PathTemplate.fill("/a/{id}", Map.of("id", value))).isEqualTo("/a/" + encoded);
  }

  @Test
  void missingValueIsRefusedByItsName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathTemplate.fill("/a/{id}", Map.of()))
        .withMessageStartingWith("id: ");
  }

  @ParameterizedTest
  @CsvSource({
    "AZaz09-._~, AZaz09-._~",
    "a b, a%20b",
    "%2e%2e, %252e%252e",
    "/?#[]@, %2F%3F%23%5B%5D%40",
    "`{:, %60%7B%3A",
    "a+b&c=d, a%2Bb%26c%3Dd",
    "é, %C3%A9",
    "x😀y, x%F0%9F%98%80y",
    "a:b@c, a%3Ab%40c",
  })
  void everythingButUnreservedCharactersIsEncoded(String text, String encoded) {
    assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
  }
}
