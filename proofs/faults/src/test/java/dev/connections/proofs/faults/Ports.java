package dev.connections.proofs.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Ports at which nobody answers. Held until the tests are over, so that nobody else gets them. */
@SuppressWarnings("ImmutableEnumChecker") // an enum for want of two singletons
enum Ports {
  /** Bound and not listening: connections are refused. */
  DEAF {
    @Override
    int open(List<AutoCloseable> held) throws IOException {
      Socket socket = new Socket();
      held.add(socket);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket.getLocalPort();
    }
  },
  /** Listening with a full queue: attempts to connect are not answered at all. */
  FULL {
    @Override
    int open(List<AutoCloseable> held) throws IOException {
      ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      held.add(server);
      for (int i = 0; i < 16 && connects(server, held); i++) {
        // One more that waits in the queue.
      }
      return server.getLocalPort();
    }
  };

  private final List<AutoCloseable> held = new ArrayList<>();
  private int port;

  abstract int open(List<AutoCloseable> held) throws IOException;

  synchronized int port() {
    if (port == 0) {
      try {
        port = open(held);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return port;
  }

  private static boolean connects(ServerSocket server, List<AutoCloseable> held)
      throws IOException {
    Socket socket = new Socket();
    held.add(socket);
    try {
      socket.connect(server.getLocalSocketAddress(), 200);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
