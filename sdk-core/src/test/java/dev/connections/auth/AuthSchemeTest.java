package dev.connections.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthSchemeTest {
  @Test
  void anUnknownWordIsKeptAsItCame() {
    AuthScheme scheme = AuthScheme.of("oauth2/brandNew");

    assertThat(scheme.word()).isEqualTo("oauth2/brandNew");
    assertThat(scheme).hasToString("oauth2/brandNew");
  }

  @Test
  void theWordAloneCountsForEquality() {
    assertThat(AuthScheme.of("basic"))
        .isEqualTo(AuthScheme.BASIC)
        .hasSameHashCodeAs(AuthScheme.BASIC)
        .isNotEqualTo(AuthScheme.NONE)
        .doesNotHaveSameHashCodeAs(AuthScheme.NONE)
        .isNotEqualTo("basic");
  }

  @ParameterizedTest
  @CsvSource({
    "oauth2/authorizationCode, true",
    "oauth2/authorizationCodePKCE, true",
    "oauth2/clientCredentials, false",
    "oauth2/password, false",
    "oauth2/brandNew, false",
    "apiKey, false",
    "basic, false",
    "none, false"
  })
  void onlyASchemeWithAPersonAtABrowserIsInteractive(String word, boolean interactive) {
    assertThat(AuthScheme.of(word).isInteractiveOAuth()).isEqualTo(interactive);
  }
}
