package dev.connections.examples.docs;

import dev.connections.Capability.Verify;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.error.ValidationException;
import dev.connections.federation.Connections;

/** Looks whether a connection works, when its customer is back from signing in. */
final class AfterSignIn {
  private AfterSignIn() {}

  static boolean works(Connections all, ConnectionRef ref) {
    Verify role = all.capability(ref, Verify.class).orElseThrow(); // who gives links can verify
    try {
      return role.verify(ref).execute().status().state() != State.NEEDS_REAUTHORIZATION;
    } catch (ValidationException e) {
      return false; // Polytomic has tried it, and tells what the customer's system said
    }
  }
}
