package dev.connections.ratelimit.bucket4j;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * An account of ActiveCampaign, over HTTP, that answers 429 to what is more than it allows in any
 * one second. Every list has as many pages as it was opened with. It answers on one thread, which
 * sees each request as soon as it comes.
 */
final class StrictAccount implements AutoCloseable {
  private static final long SECOND = 1_000_000_000;
  private static final int ROWS_OF_A_PAGE = 100;

  private final int perSecond;
  private final int rows;
  private final HttpServer server;
  private final List<Long> answered = new ArrayList<>();
  private int refused;

  private StrictAccount(int perSecond, int pages) throws IOException {
    this.perSecond = perSecond;
    this.rows = pages * ROWS_OF_A_PAGE;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Opens an account that takes so many requests a second. */
  static StrictAccount open(int perSecond, int pages) {
    try {
      return new StrictAccount(perSecond, pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How many requests were answered with 429. */
  synchronized int refused() {
    return refused;
  }

  /** When requests were answered with a page, in nanoseconds. */
  synchronized List<Long> answered() {
    return List.copyOf(answered);
  }

  /** Requests a second, from the first to the last that was answered. */
  double rate() {
    List<Long> times = answered();
    double seconds = (times.get(times.size() - 1) - times.get(0)) / (double) SECOND;
    return (times.size() - 1) / seconds;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean admitted = admits();
    byte[] body = (admitted ? page(exchange) : "").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (!admitted) {
      exchange.getResponseHeaders().set("Retry-After", "1");
    }
    exchange.sendResponseHeaders(admitted ? 200 : 429, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private synchronized boolean admits() {
    long now = System.nanoTime();
    int before = answered.size() - perSecond;
    if (before >= 0 && now - answered.get(before) < SECOND) {
      refused++;
      return false;
    }
    answered.add(now);
    return true;
  }

  private String page(HttpExchange exchange) {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    long offset = number(query, "offset");
    return LongStream.range(offset, Math.min(rows, offset + number(query, "limit")))
        .mapToObj(id -> "{\"id\":\"" + id + "\",\"service\":\"shop\",\"externalid\":\"e\"}")
        .collect(
            Collectors.joining(
                ",", "{\"connections\":[", "],\"meta\":{\"total\":\"" + rows + "\"}}"));
  }

  private static long number(String query, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=(\\d+)").matcher(query);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }
}
