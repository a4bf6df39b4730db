package dev.connections.proofs.faults;

import dev.connections.ConnectionsClient;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.http.OkHttpTransport;
import dev.connections.http.RetryPolicy;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.spi.ClientBuilder;
import dev.connections.structural.StructuralClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The clients of one run of one case. Made on the thread of the case, used by many. */
final class Site implements AutoCloseable {
  /** Stands for the value of a call that promises none. */
  static final Object NOTHING = new Object();

  /** In every credential; must show up nowhere but at the server that was meant. */
  static final String SECRET = "canary-4711";

  private final Case theCase;
  private final String url;
  private final @Nullable OkHttpClient borrowed;
  private final List<ConnectionsClient> clients = new ArrayList<>();
  private @Nullable PolytomicClient polytomic;

  /**
   * Clients of the server at this address.
   *
   * @param borrowed the user's client that carries the requests; null for our own
   */
  Site(Case theCase, String url, @Nullable OkHttpClient borrowed) {
    this.theCase = theCase;
    this.url = url;
    this.borrowed = borrowed;
  }

  /** One client for all calls of the case. */
  synchronized PolytomicClient polytomic() {
    if (polytomic == null) {
      PolytomicClient.Builder builder =
          PolytomicClient.builder().credentials(Credentials.bearer(SECRET));
      configure(builder);
      polytomic = opened(builder.build());
    }
    return polytomic;
  }

  synchronized AmpersandClient ampersand() {
    AmpersandClient.Builder builder =
        AmpersandClient.builder().project("p").credentials(Credentials.apiKey(SECRET));
    configure(builder);
    return opened(builder.build());
  }

  synchronized ActiveCampaignClient activeCampaign() {
    ActiveCampaignClient.Builder builder =
        ActiveCampaignClient.builder().credentials(Credentials.apiKey(SECRET));
    configure(builder);
    return opened(builder.build());
  }

  synchronized StructuralClient structural() {
    StructuralClient.Builder builder =
        StructuralClient.builder().credentials(Credentials.bearer(SECRET));
    configure(builder);
    return opened(builder.build());
  }

  @Override
  public synchronized void close() {
    clients.forEach(ConnectionsClient::close);
    if (borrowed != null) {
      borrowed.dispatcher().cancelAll();
      borrowed.dispatcher().executorService().shutdown();
      borrowed.connectionPool().evictAll();
    }
  }

  /** Closes the clients as their user would. */
  synchronized void closeClients() {
    clients.forEach(ConnectionsClient::close);
  }

  private void configure(ClientBuilder<?> builder) {
    builder.baseUrl(URI.create(url));
    builder.timeout(theCase.timeout);
    builder.retryPolicy(RetryPolicy.standard().delays(Duration.ofMillis(1), Duration.ofMillis(5)));
    if (borrowed != null) {
      builder.transport(OkHttpTransport.borrow(borrowed));
    }
    theCase.client.accept(builder);
  }

  private <C extends ConnectionsClient> C opened(C client) {
    clients.add(client);
    return client;
  }
}
