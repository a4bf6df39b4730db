package dev.connections.examples.docs;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionsClient;
import dev.connections.Page;
import java.util.concurrent.CompletableFuture;

/** Counts the connections of a client without a thread that waits. */
final class PagesLater {
  private PagesLater() {}

  static CompletableFuture<Integer> count(ConnectionsClient client) {
    return countFrom(client.list().firstPage(), 0);
  }

  private static CompletableFuture<Integer> countFrom(Call<Page<Connection>> call, int before) {
    return call.executeAsync()
        .thenCompose(
            page -> {
              int count = before + page.items().size();
              return page.next()
                  .map(next -> countFrom(next, count))
                  .orElseGet(() -> CompletableFuture.completedFuture(count));
            });
  }
}
