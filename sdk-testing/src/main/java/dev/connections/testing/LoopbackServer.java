package dev.connections.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okio.ByteString;

/** Listens, remembers the requests, and lets scripted answers go before the vendor's own. */
final class LoopbackServer {
  // Held here because a logger that nobody holds loses its level to the garbage collector.
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger count = new AtomicInteger();
  private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
  private volatile InstantSource clock = InstantSource.system();
  private final List<RecordedRequest> requests = Collections.synchronizedList(new ArrayList<>());

  void start(Operation vendor) {
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

  void enqueue(Collection<Answer> answers) {
    script.addAll(answers);
  }

  void clock(InstantSource clock) {
    this.clock = clock;
  }

  List<RecordedRequest> requests() {
    return List.copyOf(requests);
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

  private Answer answer(mockwebserver3.RecordedRequest taken, Operation vendor) {
    RecordedRequest request = recorded(taken);
    requests.add(request);
    Answer scripted = script.poll();
    return scripted != null ? scripted : vendor.answer(exchange(request, taken.getUrl()));
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
