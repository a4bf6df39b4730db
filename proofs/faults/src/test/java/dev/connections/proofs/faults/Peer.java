package dev.connections.proofs.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One connection, seen from the server: what a fault is made of. Used by one thread. */
final class Peer implements Closeable {
  private final Socket wire;
  private final Places places;
  private final CountDownLatch over;
  private final Consumer<Request> arrivals;
  private Socket socket;
  private InputStream in;
  private int requests;

  /**
   * A connection.
   *
   * @param over counted down when nobody needs the server any longer
   * @param arrivals told of every request after the first, which came with the connection
   */
  Peer(Socket wire, Places places, CountDownLatch over, Consumer<Request> arrivals)
      throws IOException {
    this.wire = wire;
    this.places = places;
    this.over = over;
    this.arrivals = arrivals;
    this.socket = wire;
    this.in = new BufferedInputStream(wire.getInputStream());
  }

  Places places() {
    return places;
  }

  /** Shakes hands, as the server. */
  void secure(SSLContext context, boolean old) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(wire, places.self(), places.port(), /* autoClose= */ true);
    secured.setUseClientMode(false);
    if (old) {
      secured.setEnabledProtocols(new String[] {"TLSv1.2"});
    }
    secured.startHandshake();
    socket = secured;
    in = new BufferedInputStream(secured.getInputStream());
  }

  /** Reads a request to the end of its body. */
  Request readRequest() throws IOException {
    Request head = readHead();
    long length = Long.parseLong("0" + head.header("content-length"));
    return new Request(head.line(), head.headers(), read(length));
  }

  /** Reads a request to the end of its head. */
  Request readHead() throws IOException {
    String line = readLine();
    List<String> headers = new ArrayList<>();
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      headers.add(header);
    }
    Request head = new Request(line, headers, 0);
    requests++;
    arrivals.accept(head);
    return head;
  }

  /** Whether this connection has brought a request before. */
  boolean isReused() {
    return requests > 1;
  }

  /** Reads this many bytes; returns how many. */
  long read(long count) throws IOException {
    long left = count;
    byte[] buffer = new byte[16_384];
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException();
      }
      left -= read;
    }
    return count;
  }

  void send(String text) throws IOException {
    send(places.fill(text).getBytes(ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Sends one byte at a time. */
  void drip(String text, long millisBetween) throws IOException {
    for (byte b : text.getBytes(ISO_8859_1)) {
      send(new byte[] {b});
      if (isOverWithin(millisBetween)) {
        return;
      }
    }
  }

  /** Lets this much time pass, unless nobody needs the server any longer. */
  boolean isOverWithin(long millis) throws IOException {
    try {
      return over.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Says nothing and takes whatever comes, until the other side gives up. */
  void fallSilent() throws IOException {
    while (in.read() >= 0) {
      // What still comes is of no interest.
    }
  }

  /** Neither reads nor writes, until nobody needs the server any longer. */
  void freeze() throws IOException {
    isOverWithin(30_000);
  }

  /** Ends the connection with a reset instead of a proper end. */
  void reset() throws IOException {
    wire.setSoLinger(true, 0);
    wire.close();
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }

  private String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  /** Where the connection leads, for a message. */
  @Override
  public String toString() {
    return wire.toString().toLowerCase(Locale.ROOT);
  }
}
