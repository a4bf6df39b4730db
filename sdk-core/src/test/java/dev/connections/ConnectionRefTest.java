package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionRefTest {
  private static final Vendor ACME = Vendor.of("acme");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "248df4b7",
        "a/b",
        "a:b/c:d",
        "/",
        "//x",
        ":",
        " padded ",
        "é😀",
        "..",
        "%2F",
        "a\nb"
      })
  void everyIdSurvivesPrintingAndParsing(String id) {
    ConnectionRef plain = ConnectionRef.of(ACME, id);
    ConnectionRef labelled = ConnectionRef.of(ACME, "tenant-42", id);

    assertThat(ConnectionRef.parse(plain.toString())).isEqualTo(plain).hasSameHashCodeAs(plain);
    assertThat(ConnectionRef.parse(labelled.toString())).isEqualTo(labelled);
    assertThat(plain).isNotEqualTo(labelled);
  }

  @Test
  void textIsSplitAtTheFirstSlashAndThenTheFirstColon() {
    ConnectionRef ref = ConnectionRef.parse("acme:t.1/a:b/c");

    assertThat(ref.vendor()).isEqualTo(ACME);
    assertThat(ref.label()).contains("t.1");
    assertThat(ref.id()).isEqualTo("a:b/c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "acme",
        "/id",
        "acme/",
        "acme/  ",
        "acme:/id",
        "acme:a b/id",
        "ACME/id",
        "a:b:c/id"
      })
  void otherTextsAreRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ConnectionRef.parse(text));
  }

  @Test
  void refIsOneTextInAUsersJson() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    ConnectionRef ref = ConnectionRef.parse("acme:t/1");

    assertThat(mapper.writeValueAsString(ref)).isEqualTo("\"acme:t/1\"");
    assertThat(mapper.readValue("\"acme:t/1\"", ConnectionRef.class)).isEqualTo(ref);
  }
}
