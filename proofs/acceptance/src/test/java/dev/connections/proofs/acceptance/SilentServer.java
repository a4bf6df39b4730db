package dev.connections.proofs.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** Takes one request, never answers, and sees when the other side hangs up. */
final class SilentServer implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch hungUp = new CountDownLatch(1);

  SilentServer() throws IOException {
    Thread thread = new Thread(this::serve, "silent-server");
    thread.setDaemon(true);
    thread.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** Counts down when the first byte of a request came. */
  CountDownLatch asked() {
    return asked;
  }

  /** Counts down when the connection on which it came is closed by the client. */
  CountDownLatch hungUp() {
    return hungUp;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private void serve() {
    try (Socket socket = listening.accept()) {
      InputStream in = socket.getInputStream();
      if (in.read() >= 0) {
        asked.countDown();
        in.transferTo(OutputStream.nullOutputStream());
      }
      hungUp.countDown();
    } catch (IOException e) {
      hungUp.countDown(); // a reset ends the connection as well
    }
  }
}
