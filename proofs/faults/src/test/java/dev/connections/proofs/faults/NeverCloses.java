package dev.connections.proofs.faults;

import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import java.net.URI;

/** A program that uses a client in both ways and then just returns from main. */
final class NeverCloses {
  private NeverCloses() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws Exception {
    FaultServer server = FaultServer.start("http", number -> Bodies.list(), "");
    PolytomicClient client =
        PolytomicClient.builder()
            .credentials(Credentials.bearer(Site.SECRET))
            .baseUrl(URI.create(server.url()))
            .build();
    int seen = client.api().listConnections().execute().data().size();
    seen += client.api().listConnections().executeAsync().get().data().size();
    if (seen != 2) {
      throw new IllegalStateException("Two lists of one connection each, not " + seen);
    }
  }
}
