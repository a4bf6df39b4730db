package dev.connections.examples.docs;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.polytomic.PolytomicClient;

/** One call with another key than the client's own. */
final class InTheNameOfAUser {
  private InTheNameOfAUser() {}

  static Connection get(PolytomicClient polytomic, ConnectionRef ref, Secret key) {
    return polytomic.get(ref).credentials(Credentials.bearer(key.reveal())).execute();
  }
}
