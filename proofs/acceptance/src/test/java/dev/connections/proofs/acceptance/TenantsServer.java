package dev.connections.proofs.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An ActiveCampaign with 100 connections for every key, in two pages, that counts its sockets. Each
 * connection's id begins with the key that it was listed with.
 *
 * <p>One thread does all, so that the count is exact: it sees that a socket was closed before it
 * accepts one that the client opened after that.
 */
final class TenantsServer implements AutoCloseable {
  static final int ROWS = 100;

  private static final int PAGE = ROWS / 2;
  private static final Pattern REQUEST =
      Pattern.compile(
          "offset=(\\d+).*\nApi-Token: (\\S+)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final Selector selector = Selector.open();
  private final ServerSocketChannel listening = ServerSocketChannel.open();
  private final List<SelectionKey> waiting = new ArrayList<>();
  private final int together;
  private final Runnable onRequest;
  private boolean begun;
  private int open;
  private volatile int mostSockets;
  private volatile int mostRequests;
  private volatile boolean closing;

  /**
   * Starts to listen.
   *
   * @param together nobody is answered before so many requests wait at once
   * @param onRequest runs when a request was received
   */
  TenantsServer(int together, Runnable onRequest) throws IOException {
    this.together = together;
    this.onRequest = onRequest;
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    listening.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
    Thread thread = new Thread(this::serve, "tenants-server");
    thread.setDaemon(true);
    thread.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + listening.socket().getLocalPort());
  }

  /** How many sockets were open at once at most. */
  int mostSockets() {
    return mostSockets;
  }

  /** How many requests waited at once for their answers at most. */
  int mostRequests() {
    return mostRequests;
  }

  @Override
  public void close() {
    closing = true;
    selector.wakeup();
  }

  private void serve() {
    try (selector) {
      while (!closing) {
        selector.select();
        readThenAccept(List.copyOf(selector.selectedKeys()));
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readThenAccept(List<SelectionKey> ready) throws IOException {
    selector.selectedKeys().clear();
    for (SelectionKey key : ready) {
      if (key.channel() instanceof SocketChannel socket) {
        read(key, socket);
      }
    }
    if (ready.stream().anyMatch(key -> key.channel() == listening)) {
      accept();
    }
    answer();
  }

  /** One only: the next may have come after a socket was closed that is not yet seen as such. */
  private void accept() throws IOException {
    SocketChannel accepted = listening.accept();
    accepted.socket().setTcpNoDelay(true);
    accepted.configureBlocking(false);
    accepted.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(8 * 1024));
    open++;
    mostSockets = Math.max(mostSockets, open);
  }

  private void read(SelectionKey key, SocketChannel socket) throws IOException {
    ByteBuffer request = (ByteBuffer) key.attachment();
    if (socket.read(request) < 0) {
      socket.close();
      open--;
    } else if (text(request).endsWith("\r\n\r\n")) {
      waiting.add(key);
      mostRequests = Math.max(mostRequests, waiting.size());
      onRequest.run();
    }
  }

  private void answer() throws IOException {
    begun |= waiting.size() >= together;
    if (begun) {
      for (SelectionKey key : waiting) {
        answer((SocketChannel) key.channel(), (ByteBuffer) key.attachment());
      }
      waiting.clear();
    }
  }

  private static void answer(SocketChannel socket, ByteBuffer request) throws IOException {
    ByteBuffer reply = US_ASCII.encode(reply(text(request)));
    request.clear();
    while (reply.hasRemaining()) {
      socket.write(reply);
    }
  }

  private static String text(ByteBuffer request) {
    return US_ASCII.decode(request.duplicate().flip()).toString();
  }

  private static String reply(String request) {
    Matcher matcher = REQUEST.matcher(request);
    if (!matcher.find()) {
      return "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    }
    String page = page(matcher.group(2), Integer.parseInt(matcher.group(1)));
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + (page.length() + "\r\n\r\n" + page);
  }

  private static String page(String key, int offset) {
    return IntStream.range(offset, offset + PAGE)
        .mapToObj(row -> "{\"id\":\"" + key + "-" + row + "\",\"service\":\"shop\"}")
        .collect(
            Collectors.joining(
                ",", "{\"connections\":[", "],\"meta\":{\"total\":\"" + ROWS + "\"}}"));
  }
}
