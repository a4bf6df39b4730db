package dev.connections.testing;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.http.RateLimiter;
import dev.connections.spi.ClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

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
  private final String idPointer;
  private final List<Json> sample;
  private final LoopbackServer server = new LoopbackServer();
  private final Scripts scripts = new Scripts();
  private volatile @Nullable Routes routes;

  FakeVendor(String basePath, String idPointer, List<Json> sample) {
    this.basePath = basePath;
    this.idPointer = idPointer;
    this.sample = sample;
    this.rows = new ConnectionRows(idPointer);
  }

  /** Fills and starts a fake; apart from construction, since the routes lead to the subclass. */
  static <F extends FakeVendor> F launch(F fake) {
    FakeVendor vendor = fake;
    vendor.fill();
    vendor.server.start(vendor::reply);
    return fake;
  }

  private void fill() {
    sample.forEach(rows::put);
    routes = routes();
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
   * Credentials that the fake accepts, of the kind that an application has as a rule.
   *
   * @return the credentials
   */
  public abstract Credentials credentials();

  /**
   * Makes a builder build clients of this fake: tells it the {@linkplain #url URL} and the
   * {@linkplain #credentials credentials}, and not to keep to a rate, since a fake has no account
   * to spare. Everything else stays as it is in production, and all of it can still be told
   * otherwise: {@code fake.configure(PolytomicClient.builder()).build()}.
   *
   * @param builder the builder of the vendor's client
   * @param <B> its type
   * @return the same builder
   */
  public final <B extends ClientBuilder<B>> B configure(B builder) {
    return builder.baseUrl(url()).rateLimiter(RateLimiter.none()).credentials(credentials());
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
   * The last of {@link #requests}.
   *
   * @return the request that came last
   * @throws IllegalStateException when there was none
   */
  public final RecordedRequest lastRequest() {
    List<RecordedRequest> all = requests();
    if (all.isEmpty()) {
      throw new IllegalStateException(this + " was not asked for anything yet");
    }
    return all.get(all.size() - 1);
  }

  /**
   * What was asked and how it was answered, for people: one line for each request, without headers,
   * bodies and the texts of a query, which may be secret.
   *
   * @return the lines in the order in which the answers were made
   */
  public final List<String> transcript() {
    return server.transcript();
  }

  /**
   * Scripts the next answers. Each is used for one request, whatever its path; after the last one
   * the fake answers itself again.
   *
   * @param answers the answers, first to be used first
   */
  public final void enqueue(Answer... answers) {
    scripts.ofAll().enqueue(answers);
  }

  /**
   * Scripts the same answer for each of the next requests, whatever their path.
   *
   * @param times for how many requests
   * @param answer the answer
   */
  public final void enqueue(int times, Answer answer) {
    scripts.ofAll().enqueue(times, answer);
  }

  /**
   * Scripts the answer to all requests until the fake {@linkplain #recover recovers}. What is
   * enqueued goes before it.
   *
   * @param answer the answer
   */
  public final void always(Answer answer) {
    scripts.ofAll().always(answer);
  }

  /**
   * The script of one operation; it goes before what is scripted for all requests.
   *
   * @param method the HTTP method
   * @param path the whole path as {@link RecordedRequest#path} tells it, with a name in braces for
   *     any one segment: {@code /api/connections/{id}}
   * @return its script
   * @throws IllegalArgumentException when the vendor has no such operation
   */
  public final Script on(String method, String path) {
    if (!serves(method, path)) {
      throw new IllegalArgumentException(
          this
              + " has no operation "
              + method
              + " "
              + path
              + "; give the whole path, that of the base URL included");
    }
    return scripts.of(method, path);
  }

  /** Forgets all that was scripted: the fake answers itself again. */
  public final void recover() {
    scripts.forget();
  }

  /**
   * Begins anew, as if just started: with the connections of the start, without requests, scripts
   * and other settings. The URL stays, and so do the clients that use it.
   */
  public final void reset() {
    scripts.forget();
    rows.clear();
    forget();
    fill();
    server.reset();
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

  /** Gives up whatever a test can have set or left behind, but connections and scripts. */
  abstract void forget();

  abstract Routes routes();

  /** The vendor's own answer where there is no route. */
  abstract Answer unrouted(Exchange exchange, boolean pathKnown);

  /** An error in the vendor's own shape. */
  abstract Answer error(Exchange exchange, int status, String message);

  /** What the vendor says to a key that it does not accept. */
  abstract Answer expiredKey(Exchange exchange);

  /** The vendor's 429, where it tells the wait in a header. */
  Answer rateLimited(Exchange exchange, Duration retryAfter) {
    return error(exchange, 429, "too many requests").header("Retry-After", seconds(retryAfter));
  }

  /** A wait as Retry-After has it. */
  static String seconds(Duration wait) {
    return String.valueOf(wait.plusNanos(999_999_999).toSeconds());
  }

  /** Puts on what this vendor sends with every reply. */
  Answer dress(Exchange exchange, Answer answer) {
    return answer;
  }

  private Reply reply(Exchange exchange) {
    Optional<Answer> scripted = scripts.next(exchange);
    Scene scene = new Asking(this, exchange, false);
    return new Reply(
        scripted.map(Answer::toString).orElse(""),
        scripted.orElseGet(Answer::usual).response(scene));
  }

  /** Whether the vendor has such an operation. */
  boolean serves(String method, String path) {
    return launched().serve(method, path);
  }

  private Routes launched() {
    return Objects.requireNonNull(routes, "a fake is launched before it is asked");
  }

  private Answer own(Exchange exchange) {
    Routes all = launched();
    return all.answer(exchange).orElseGet(() -> unrouted(exchange, all.knowsPath(exchange)));
  }

  private static Answer dated(Exchange exchange, Answer answer) {
    return answer.header("Date", HTTP_DATE.format(exchange.now()));
  }

  /** Whose fake it is. */
  @Override
  public final String toString() {
    return getClass().getSimpleName();
  }

  /**
   * A request that was not answered yet.
   *
   * @param answering whether the vendor's own answer is being made, which may not ask for itself
   */
  private record Asking(FakeVendor vendor, Exchange exchange, boolean answering) implements Scene {
    @Override
    public MockResponse usual() {
      if (answering) {
        throw new IllegalStateException("What a fake answers itself cannot be the usual answer");
      }
      return made(vendor.own(exchange));
    }

    @Override
    public MockResponse error(int status, String message) {
      return made(vendor.error(exchange, status, message));
    }

    @Override
    public MockResponse rateLimited(Duration retryAfter) {
      return made(vendor.rateLimited(exchange, retryAfter));
    }

    @Override
    public MockResponse expiredKey() {
      return made(vendor.expiredKey(exchange));
    }

    @Override
    public String idMember() {
      return vendor.idPointer.substring(vendor.idPointer.lastIndexOf('/') + 1);
    }

    private MockResponse made(Answer answer) {
      return vendor
          .dress(exchange, dated(exchange, answer))
          .response(new Asking(vendor, exchange, true));
    }
  }
}
