package dev.connections.testing;

import dev.connections.Json;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A vendor that lives in this process: it listens on the loopback interface, keeps its connections
 * in memory and remembers what it was asked. Fakes are thread-safe; several clients may use one at
 * once. A fake that is not closed keeps the JVM running.
 */
public abstract sealed class FakeVendor implements AutoCloseable
    permits CustomFake, FakeActiveCampaign, FakeAmpersand, FakePolytomic, FakeStructural {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final ConnectionRows rows;
  private final String basePath;
  private final LoopbackServer server = new LoopbackServer();
  private final AtomicInteger repliesToLose = new AtomicInteger();

  FakeVendor(String basePath, String idPointer) {
    this.basePath = basePath;
    this.rows = new ConnectionRows(idPointer);
  }

  /** Fills and starts a fake; apart from construction, since the routes lead to the subclass. */
  static <F extends FakeVendor> F launch(F fake, List<Json> connections) {
    FakeVendor vendor = fake;
    connections.forEach(vendor.rows::put);
    Routes routes = vendor.routes();
    vendor.server.start(exchange -> vendor.answer(routes, exchange));
    return fake;
  }

  /**
   * The base URL to give to the vendor's client.
   *
   * @return an http URL on 127.0.0.1
   */
  public final URI url() {
    return URI.create("http://127.0.0.1:" + server.port() + basePath);
  }

  /**
   * Adds a connection, or replaces the one with the same id.
   *
   * @param connection the vendor's own JSON; nothing is checked, so that odd rows can be served too
   */
  public final void add(Json connection) {
    rows.put(connection);
  }

  /**
   * Removes a connection.
   *
   * @param id the connection's id, or its platform at Structural
   * @return whether it was there
   */
  public final boolean remove(String id) {
    return rows.remove(id);
  }

  /**
   * The connections that the fake holds now, with their secrets, also those that its list leaves
   * out.
   *
   * @return the vendor's own JSON, in the order in which the connections came
   */
  public final List<Json> connections() {
    return rows.all();
  }

  /**
   * Everything that was asked so far.
   *
   * @return the requests in the order in which they came
   */
  public final List<RecordedRequest> requests() {
    return server.requests();
  }

  /**
   * Scripts the next answers. Each is used for one request, whatever its path and credentials, and
   * sent as it stands; the request changes nothing. After the last one the fake answers itself
   * again.
   *
   * @param answers the answers, first to be used first
   */
  public final void enqueue(Answer... answers) {
    server.enqueue(List.of(answers));
  }

  /**
   * Lets the vendor do what the next request asks for, and then closes the connection without a
   * byte of reply, so that the client cannot know that it was done. Called twice, it loses two
   * replies. Scripted answers are not lost.
   */
  public final void loseNextReply() {
    repliesToLose.incrementAndGet();
  }

  /**
   * Gives the vendor another clock: it is read once for each request, and dates the reply and what
   * the request creates.
   *
   * @param clock the clock; the machine's at first
   */
  public final void clock(InstantSource clock) {
    server.clock(clock);
  }

  /** Stops listening and drops every open connection. May be called twice. */
  @Override
  public final void close() {
    server.close();
  }

  final ConnectionRows rows() {
    return rows;
  }

  final Optional<Json> find(String id) {
    return rows.find(id);
  }

  abstract Routes routes();

  /** The vendor's own answer where there is no route. */
  abstract Answer unrouted(Exchange exchange, boolean pathKnown);

  /** Puts on what this vendor sends with every reply. */
  Answer dress(Exchange exchange, Answer answer) {
    return answer;
  }

  private Answer answer(Routes routes, Exchange exchange) {
    Answer answer =
        routes.answer(exchange).orElseGet(() -> unrouted(exchange, routes.knowsPath(exchange)));
    boolean lost = repliesToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    return lost ? Answer.dropAfterRequest() : dress(exchange, dated(exchange, answer));
  }

  private static Answer dated(Exchange exchange, Answer answer) {
    return answer.header("Date", HTTP_DATE.format(exchange.now()));
  }
}
