package dev.connections.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {
  private static final Secret SECRET = Secret.of("canary");

  @Test
  void nothingButRevealShowsIt() throws Exception {
    assertThat(SECRET.reveal()).isEqualTo("canary");
    assertThat(SECRET).hasToString("********");
    assertThat("" + SECRET + List.of(SECRET) + Map.of("k", SECRET)).doesNotContain("canary");
    assertThat(new ObjectMapper().writeValueAsString(Map.of("k", SECRET)))
        .isEqualTo("{\"k\":\"********\"}");
  }

  @Test
  void nothingIsNoSecret() {
    assertThatNullPointerException()
        .isThrownBy(() -> Secret.of(System.getProperty("no.such.property")));
  }

  @Test
  void equalTextsAreEqualSecrets() {
    assertThat(SECRET).isEqualTo(Secret.of("canary")).hasSameHashCodeAs(Secret.of("canary"));
    assertThat(SECRET)
        .isNotEqualTo(Secret.of("canary2"))
        .doesNotHaveSameHashCodeAs(Secret.of("canary2"))
        .isNotEqualTo("canary");
  }

  @Test
  void maskReadsBackAsAbsent() throws Exception {
    ObjectMapper mapper = new ObjectMapper();

    assertThat(mapper.readValue("\"********\"", Secret.class)).isNull();
    assertThat(mapper.readValue("\"canary\"", Secret.class)).isEqualTo(SECRET);
  }
}
