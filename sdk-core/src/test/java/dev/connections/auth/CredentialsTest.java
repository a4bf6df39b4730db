package dev.connections.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.connections.auth.Credentials.Kind;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialsTest {
  static Stream<Credentials> all() {
    return Stream.of(
        Credentials.bearer("canary"),
        Credentials.bearer(() -> Secret.of("canary")),
        Credentials.apiKey("canary"),
        Credentials.apiKey(() -> Secret.of("canary")),
        Credentials.basic("user-canary", "canary"),
        Credentials.basic("user-canary", () -> Secret.of("canary")),
        Credentials.none());
  }

  @ParameterizedTest
  @MethodSource("all")
  void onlyTheKindIsPrinted(Credentials credentials) throws Exception {
    ObjectMapper mapper = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    assertThat(credentials).hasToString("Credentials." + credentials.kind());
    assertThat(mapper.writeValueAsString(credentials)).doesNotContain("canary");
  }

  @Test
  void supplierIsAskedEachTimeAndNeverForAFixedSecret() {
    AtomicInteger asked = new AtomicInteger();
    Credentials supplied = Credentials.bearer(() -> Secret.of("k" + asked.incrementAndGet()));

    assertThat(supplied.fixedSecret()).isEmpty();
    assertThat(supplied.ask().join()).isEqualTo(Secret.of("k1"));
    assertThat(supplied.ask().join()).isEqualTo(Secret.of("k2"));
    assertThat(Credentials.bearer("k").ask()).isCompletedWithValue(Secret.of("k"));
  }

  @Test
  void fixedSecretIsThere() {
    assertThat(Credentials.basic("org", "pw").fixedSecret()).contains(Secret.of("pw"));
    assertThat(Credentials.basic("org", "pw").user()).isEqualTo("org");
    assertThat(Credentials.none().kind()).isEqualTo(Kind.NONE);
  }
}
