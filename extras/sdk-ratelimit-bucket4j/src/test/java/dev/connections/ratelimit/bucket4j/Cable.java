package dev.connections.ratelimit.bucket4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way to a server, which can be cut, blocked, and mended. */
final class Cable implements AutoCloseable {
  private final SocketAddress target;
  private final int port;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> ends = new ArrayList<>();
  private ServerSocket listener;
  private boolean blocked;

  private Cable(SocketAddress target) throws IOException {
    this.target = target;
    this.listener = listen(0);
    this.port = listener.getLocalPort();
    threads.execute(() -> accept(listener));
  }

  static Cable to(URI server) {
    try {
      return new Cable(new InetSocketAddress(server.getHost(), server.getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the same server by way of this cable. */
  URI through(URI server) {
    return URI.create(server.toString().replace(server.getAuthority(), "127.0.0.1:" + port));
  }

  /** Nobody gets through, and who had got through is thrown out. */
  synchronized void cut() {
    close(listener);
    ends.forEach(Cable::close);
    ends.clear();
  }

  /** Everybody gets to this end, and hears nothing. */
  synchronized void block() {
    blocked = true;
  }

  synchronized void mend() throws IOException {
    blocked = false;
    notifyAll();
    if (listener.isClosed()) {
      ServerSocket again = listen(port);
      listener = again;
      threads.execute(() -> accept(again));
    }
  }

  @Override
  public void close() {
    cut();
    threads.shutdownNow();
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket listener = new ServerSocket();
    listener.setReuseAddress(true);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return listener;
  }

  private void accept(ServerSocket listener) {
    try {
      while (true) {
        Socket near = listener.accept();
        Socket far = new Socket();
        far.connect(target);
        keep(near, far);
        threads.execute(() -> pass(near, far));
        threads.execute(() -> pass(far, near));
      }
    } catch (IOException e) {
      // It was cut.
    }
  }

  private synchronized void keep(Socket near, Socket far) {
    ends.add(near);
    ends.add(far);
  }

  private void pass(Socket from, Socket to) {
    byte[] bytes = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        awaitPassage();
        to.getOutputStream().write(bytes, 0, read);
      }
    } catch (IOException | InterruptedException e) {
      // One end is gone, and so goes the other.
    }
  }

  private synchronized void awaitPassage() throws InterruptedException {
    while (blocked) {
      wait();
    }
  }

  private static void close(AutoCloseable end) {
    try {
      end.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
