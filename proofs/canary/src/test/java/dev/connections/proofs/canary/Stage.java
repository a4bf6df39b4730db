package dev.connections.proofs.canary;

import dev.connections.http.OkHttpTransport;
import java.util.Set;

/**
 * What all trials share.
 *
 * @param reached gets the types that were printed
 */
record Stage(
    EchoServer server, OkHttpTransport transport, Logs logs, Net net, Set<Class<?>> reached) {
  Surface surface() {
    return new Surface(net, reached);
  }
}
