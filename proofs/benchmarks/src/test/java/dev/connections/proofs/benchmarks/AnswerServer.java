package dev.connections.proofs.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Answers every request on the loopback with the same reply, which was made beforehand, over
 * connections that are kept. It knows as little of HTTP as requests without a body need, so that it
 * takes little of what is measured.
 */
final class AnswerServer implements AutoCloseable {
  private static final int BACKLOG = 64;
  private static final int END_OF_HEAD = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

  private final ServerSocket socket;
  private final byte[] reply;
  private final Duration delay;

  private AnswerServer(ServerSocket socket, byte[] reply, Duration delay) {
    this.socket = socket;
    this.reply = reply;
    this.delay = delay;
  }

  /** A server that answers at once with this JSON. */
  static AnswerServer start(byte[] json) {
    return start(json, Duration.ZERO);
  }

  /** A server that takes its time. */
  static AnswerServer start(byte[] json, Duration delay) {
    try {
      ServerSocket socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      AnswerServer server = new AnswerServer(socket, reply(json), delay);
      daemon(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] reply(byte[] json) {
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + json.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] reply = new byte[head.length + json.length];
    System.arraycopy(head, 0, reply, 0, head.length);
    System.arraycopy(json, 0, reply, head.length, json.length);
    return reply;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        daemon(() -> serve(client));
      }
    } catch (IOException e) {
      // closed: nobody is to be served any more
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream requests = new BufferedInputStream(client.getInputStream());
      OutputStream replies = client.getOutputStream();
      while (skipHead(requests)) {
        await();
        replies.write(reply);
      }
    } catch (IOException e) {
      // the client went away, as one whose heap is too small does in the middle of a reply
    }
  }

  /** Whether there was another request. */
  private static boolean skipHead(InputStream requests) throws IOException {
    int last = 0;
    for (int next = requests.read(); next >= 0; next = requests.read()) {
      last = last << 8 | next;
      if (last == END_OF_HEAD) {
        return true;
      }
    }
    return false;
  }

  private void await() {
    long end = System.nanoTime() + delay.toNanos();
    for (long left = delay.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "answer-server");
    thread.setDaemon(true);
    thread.start();
  }
}
