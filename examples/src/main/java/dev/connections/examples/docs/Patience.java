package dev.connections.examples.docs;

import dev.connections.ampersand.AmpersandClient;
import dev.connections.http.RetryPolicy;
import java.time.Duration;

/** Two clients of one account: one for a job at night, and one for a screen. */
final class Patience {
  private Patience() {}

  static AmpersandClient forJobs(AmpersandClient client) {
    RetryPolicy patient =
        RetryPolicy.standard().attempts(6).delays(Duration.ofSeconds(1), Duration.ofSeconds(30));
    return client.derive(b -> b.retryPolicy(patient).timeout(Duration.ofMinutes(5)));
  }

  static AmpersandClient forScreens(AmpersandClient client) {
    return client.derive(b -> b.retryPolicy(RetryPolicy.none()).timeout(Duration.ofSeconds(2)));
  }
}
