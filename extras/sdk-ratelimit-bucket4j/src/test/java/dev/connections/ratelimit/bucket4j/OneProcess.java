package dev.connections.ratelimit.bucket4j;

import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.http.RateLimiter;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Two clients of one account that were not derived from one another: both get the same limiter. */
final class OneProcess {
  private OneProcess() {}

  static List<ActiveCampaignClient> clients(URI account, Secret jobs, Secret screens) {
    RateLimiter limiter = RateLimiter.of(5, Duration.ofSeconds(1));
    return List.of(client(account, jobs, limiter), client(account, screens, limiter));
  }

  private static ActiveCampaignClient client(URI account, Secret key, RateLimiter limiter) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey(key.reveal()))
        .baseUrl(account)
        .rateLimiter(limiter)
        .build();
  }
}
