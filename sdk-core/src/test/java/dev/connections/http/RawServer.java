package dev.connections.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a bare socket, for faults that no proper server commits. */
final class RawServer implements Closeable {
  /** What happens to a connection once a whole request has been read from it. */
  interface Fault {
    void commit(Socket socket) throws IOException;
  }

  private final ServerSocket socket;
  private final Fault fault;
  private final boolean readsFirst;
  private final AtomicInteger requests = new AtomicInteger();

  private RawServer(ServerSocket socket, Fault fault, boolean readsFirst) {
    this.socket = socket;
    this.fault = fault;
    this.readsFirst = readsFirst;
  }

  static RawServer start(Fault fault) throws IOException {
    return start(fault, true);
  }

  private static RawServer start(Fault fault, boolean readsFirst) throws IOException {
    RawServer server =
        new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), fault, readsFirst);
    Thread thread = new Thread(server::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  /** Reads the request and then says nothing until the other side gives up. */
  static RawServer silent() throws IOException {
    return start(RawServer::untilTheOtherSideCloses);
  }

  /** Sends these bytes and then nothing, without closing. */
  static RawServer stallingAfter(String bytes) throws IOException {
    return start(
        socket -> {
          write(socket, bytes);
          untilTheOtherSideCloses(socket);
        });
  }

  static RawServer answering(String bytes) throws IOException {
    return start(socket -> write(socket, bytes));
  }

  /** Speaks first, as an SSH or mail server does. */
  static RawServer greeting(String bytes) throws IOException {
    return start(
        socket -> {
          write(socket, bytes);
          untilTheOtherSideCloses(socket);
        },
        false);
  }

  /** Resets the connection instead of answering. */
  static RawServer resetting() throws IOException {
    return start(socket -> socket.setSoLinger(true, 0));
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  /** How many requests were read to the end of their headers. */
  int requests() {
    return requests.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        if (!readsFirst || readHead(connection)) {
          requests.incrementAndGet();
          fault.commit(connection);
        }
      } catch (IOException ignored) {
        // The test is over, or the client went away, as it should.
      }
    }
  }

  private static boolean readHead(Socket connection) throws IOException {
    InputStream in = new BufferedInputStream(connection.getInputStream());
    int newlines = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        newlines++;
      } else if (b != '\r') {
        newlines = 0;
      }
      if (newlines == 2) {
        return true;
      }
    }
    return false;
  }

  private static void write(Socket socket, String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static void untilTheOtherSideCloses(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // What still comes is of no interest.
    }
  }
}
