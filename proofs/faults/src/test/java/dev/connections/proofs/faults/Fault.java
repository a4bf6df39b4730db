package dev.connections.proofs.faults;

import java.io.IOException;
import java.util.Optional;
import mockwebserver3.MockResponse;

/** What a server does to one request: from accepting its connection to being done with it. */
@FunctionalInterface
interface Fault {
  /** Does it; the connection is closed afterwards. */
  void commit(Peer peer) throws IOException;

  /** The same over HTTP/2, where a proper server can do it too. */
  default Optional<MockResponse> overHttp2(Places places) {
    return Optional.empty();
  }
}
