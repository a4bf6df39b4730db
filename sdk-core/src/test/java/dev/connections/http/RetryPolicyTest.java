package dev.connections.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  @Test
  void noneMeansOneAttempt() {
    assertThat(RetryPolicy.none().attempts()).isEqualTo(1);
  }

  @Test
  void changesLeaveTheOriginalAsItWas() {
    RetryPolicy standard = RetryPolicy.standard();

    RetryPolicy other = standard.attempts(5).delays(Duration.ZERO, Duration.ofSeconds(1));

    assertThat(other).hasToString("5 attempts, PT0S to PT1S");
    assertThat(standard).hasToString("3 attempts, PT0.25S to PT8S");
  }

  @Test
  void theSmallestNumbersAreAllowed() {
    RetryPolicy smallest = RetryPolicy.standard().attempts(1).delays(Duration.ZERO, Duration.ZERO);

    assertThat(smallest).hasToString("1 attempts, PT0S to PT0S");
  }

  @Test
  void senselessNumbersAreRefused() {
    RetryPolicy policy = RetryPolicy.standard();

    assertThatIllegalArgumentException().isThrownBy(() -> policy.attempts(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.delays(Duration.ofMillis(-1), Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.delays(Duration.ofSeconds(2), Duration.ofSeconds(1)));
  }
}
