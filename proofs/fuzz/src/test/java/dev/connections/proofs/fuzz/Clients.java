package dev.connections.proofs.fuzz;

import dev.connections.TimeSource;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.http.RateLimiter;
import dev.connections.http.RetryPolicy;
import dev.connections.http.Transport;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.spi.ClientBuilder;
import dev.connections.structural.StructuralClient;
import java.net.URI;

/** One client of each vendor; asynchronous calls run on the caller's thread. */
final class Clients {
  static final String CAMPAIGN_URL = "https://acct.api-us1.com/api/3";

  private final Transport transport;
  private final TimeSource time;
  private final RetryPolicy retries;

  private Clients(Transport transport, TimeSource time, RetryPolicy retries) {
    this.transport = transport;
    this.time = time;
    this.retries = retries;
  }

  static Clients of(Transport transport) {
    return new Clients(transport, new NoTime(), RetryPolicy.none());
  }

  static Clients retrying(Transport transport, TimeSource time) {
    return new Clients(transport, time, RetryPolicy.standard());
  }

  StructuralClient structural() {
    return with(StructuralClient.builder().credentials(Credentials.bearer("sk_demo_fuzz"))).build();
  }

  AmpersandClient ampersand() {
    return with(AmpersandClient.builder().credentials(Credentials.apiKey("fuzz-key")).project("p"))
        .build();
  }

  ActiveCampaignClient campaign() {
    return with(ActiveCampaignClient.builder()
            .credentials(Credentials.apiKey("fuzz-key"))
            .baseUrl(URI.create(CAMPAIGN_URL)))
        .build();
  }

  PolytomicClient polytomic() {
    return with(PolytomicClient.builder().credentials(Credentials.bearer("fuzz-key"))).build();
  }

  private <B extends ClientBuilder<B>> B with(B builder) {
    return builder
        .transport(transport)
        .timeSource(time)
        .retryPolicy(retries)
        .rateLimiter(RateLimiter.none())
        .executor(Runnable::run);
  }
}
