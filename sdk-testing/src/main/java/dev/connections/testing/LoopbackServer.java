package dev.connections.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okio.ByteString;

/** Listens, and remembers what was asked and answered. */
final class LoopbackServer {
  // Held here because a logger that nobody holds loses its level to the garbage collector.
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger count = new AtomicInteger();
  private volatile InstantSource clock = InstantSource.system();
  private final List<RecordedRequest> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> transcript = Collections.synchronizedList(new ArrayList<>());

  void start(Function<Exchange, Reply> vendor) {
    quieten();
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(mockwebserver3.RecordedRequest taken) {
            return answer(taken, vendor).response();
          }
        });
    try {
      server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
  }

  int port() {
    return server.getPort();
  }

  void clock(InstantSource clock) {
    this.clock = clock;
  }

  List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  List<String> transcript() {
    return List.copyOf(transcript);
  }

  /** Begins anew at the same port. */
  void reset() {
    count.set(0);
    clock = InstantSource.system();
    requests.clear();
    transcript.clear();
  }

  // The server waits for its threads; a pending interrupt would end that wait with an exception.
  void close() {
    boolean interrupted = Thread.interrupted();
    try {
      server.close();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Reply answer(mockwebserver3.RecordedRequest taken, Function<Exchange, Reply> vendor) {
    RecordedRequest request = recorded(taken);
    requests.add(request);
    Reply reply = vendor.apply(exchange(request, taken.getUrl()));
    transcript.add(request.forPeople() + " -> " + reply);
    return reply;
  }

  private Exchange exchange(RecordedRequest request, HttpUrl url) {
    return new Exchange(count.incrementAndGet(), clock.instant(), request, url, Map.of());
  }

  private static RecordedRequest recorded(mockwebserver3.RecordedRequest taken) {
    ByteString body = taken.getBody();
    return new RecordedRequest(
        taken.getMethod(),
        taken.getTarget(),
        taken.getHeaders().toMultimap(),
        body == null ? "" : body.utf8());
  }

  // One line per request on a user's console is noise, unless the user asked for it.
  private static void quieten() {
    if (SERVER_LOG.getLevel() == null) {
      SERVER_LOG.setLevel(Level.WARNING);
    }
  }
}
