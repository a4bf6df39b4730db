package dev.connections.examples.docs;

import dev.connections.polytomic.PolytomicClient;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;

/** Creates a connection under a key, so that it is created once however often this runs. */
final class CreateWithKey {
  private CreateWithKey() {}

  static void create(
      PolytomicClient polytomic, PolytomicCreateConnectionRequest request, String orderId) {
    polytomic.api().createConnection(request).idempotencyKey("order-" + orderId).execute();
  }
}
