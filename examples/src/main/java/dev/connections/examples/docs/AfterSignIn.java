package dev.connections.examples.docs;

import dev.connections.Capability.Verify;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.federation.Connections;

/** Looks whether a connection works, when its customer is back from signing in. */
final class AfterSignIn {
  private AfterSignIn() {}

  static boolean works(Connections all, ConnectionRef ref) {
    Connection now =
        all.capability(ref, Verify.class)
            .map(role -> role.verify(ref))
            .orElseGet(() -> all.get(ref))
            .execute();
    State state = now.status().state();
    return state == State.CONNECTED || state == State.UNVERIFIED;
  }
}
