package dev.connections.examples;

import dev.connections.Reconciliation;
import dev.connections.error.Delivery;
import dev.connections.error.SdkException;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;

/** Creates a connection, and finds out what became of it when no reply came. */
final class CreateOnce {
  private CreateOnce() {}

  static String create(PolytomicClient polytomic, PolytomicCreateConnectionRequest request) {
    try {
      polytomic.api().createConnection(request).execute();
      return "Created.";
    } catch (SdkException e) {
      if (e.delivery() != Delivery.UNKNOWN) {
        throw e;
      }
      return tell(polytomic.reconcile(request, e.began()).execute());
    }
  }

  private static String tell(Reconciliation result) {
    if (result instanceof Reconciliation.Found found) {
      String whose = found.createdByThisCall() ? "Created: " : "There is one: ";
      return whose + found.connection().ref();
    }
    if (result instanceof Reconciliation.Undecided undecided) {
      return "Somebody has to look: " + undecided.reason();
    }
    return "It is not there. Give the vendor some time, and create it again.";
  }
}
