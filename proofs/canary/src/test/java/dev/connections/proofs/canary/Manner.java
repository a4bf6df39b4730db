package dev.connections.proofs.canary;

import java.io.IOException;

/** How the server answers a request, or does not. Called on threads of the server; stateless. */
@FunctionalInterface
interface Manner {
  void answer(Wire wire) throws IOException;
}
