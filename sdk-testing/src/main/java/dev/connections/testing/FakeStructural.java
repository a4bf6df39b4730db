package dev.connections.testing;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A fake of Structural with all eight operations. Its first key belongs to one customer, whose
 * connections are those of {@link #add}, {@link #remove} and {@link #connections}; each demo
 * session opens a customer of its own, without connections. A connected platform holds as many
 * objects as the vendor seeds.
 */
public final class FakeStructural extends FakeVendor {
  private static final String API_KEY = "sk_demo_fake";
  private static final String BASE = "/api/v1";

  private volatile StructuralSessions sessions = new StructuralSessions(API_KEY, rows());
  private final AtomicBoolean degraded = new AtomicBoolean();

  private FakeStructural(List<Json> sample) {
    super(BASE, "/platform", sample);
  }

  /**
   * Starts with the vendor's sample: procore, active.
   *
   * @return the running fake
   */
  public static FakeStructural start() {
    return launch(new FakeStructural(Fixture.connections("structural.json", "/data/connections")));
  }

  /**
   * Starts without a connection.
   *
   * @return the running fake
   */
  public static FakeStructural startEmpty() {
    return launch(new FakeStructural(List.of()));
  }

  /**
   * The key that is accepted from the start, as a bearer token, until its session is deleted.
   *
   * @return the key
   */
  public String apiKey() {
    return API_KEY;
  }

  /**
   * How many demo sessions may still be opened before the vendor answers 429; five at first. The
   * fake has no clock, so calling this again is how a minute passes.
   *
   * @param sessions how many from now on, 0 to refuse the next one
   */
  public void allowDemoSessions(int sessions) {
    this.sessions.allow(sessions);
  }

  /**
   * Whether the health check finds the database broken and answers 503. Other operations go on as
   * before.
   *
   * @param degraded true to break it, false to mend it
   */
  public void degraded(boolean degraded) {
    this.degraded.set(degraded);
  }

  @Override
  public Credentials credentials() {
    return Credentials.bearer(API_KEY);
  }

  @Override
  void forget() {
    sessions = new StructuralSessions(API_KEY, rows());
    degraded.set(false);
  }

  @Override
  Routes routes() {
    return new Routes(FakeStructural::wrongMediaType)
        .on("GET", BASE + "/health", this::getHealth)
        .on("POST", BASE + "/demo/session", sessions::createDemoSession)
        .on("DELETE", BASE + "/demo/session", sessions::deleteDemoSession)
        .on("GET", BASE + "/connections", as(StructuralConnections::getConnections))
        .on("POST", BASE + "/connect", as(StructuralConnections::connectPlatform))
        .on("GET", BASE + "/objects", as(StructuralData::getObjects))
        .on("POST", BASE + "/propagate", as(StructuralData::propagate))
        .on("POST", BASE + "/transform", as(StructuralData::transform));
  }

  private Operation as(StructuralSessions.CustomerOperation operation) {
    return sessions.asCustomer(operation);
  }

  private Answer getHealth(Exchange exchange) {
    boolean broken = degraded.get();
    Json health =
        JsonObject.of("status", broken ? "degraded" : "ok")
            .put("timestamp", StructuralAnswers.now())
            .put("checks", JsonObject.of("database", broken ? "error" : "ok").json())
            .json();
    return StructuralAnswers.data(broken ? 503 : 200, health);
  }

  private static Optional<Answer> wrongMediaType(Exchange exchange) {
    String sent = exchange.header("Content-Type").orElse("").split(";", 2)[0].trim();
    return exchange.request().method().equals("GET") || sent.equalsIgnoreCase("application/json")
        ? Optional.empty()
        : Optional.of(
            StructuralAnswers.error(
                exchange, 415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type must be application/json"));
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return StructuralAnswers.error(exchange, 404, "NOT_FOUND", "Resource not found");
  }

  @Override
  Answer error(Exchange exchange, int status, String message) {
    return StructuralAnswers.error(exchange, status, StructuralAnswers.type(status), message);
  }

  @Override
  Answer expiredKey(Exchange exchange) {
    return StructuralSessions.wrongKey(exchange);
  }

  @Override
  Answer dress(Exchange exchange, Answer answer) {
    return answer
        .header("X-Request-ID", StructuralAnswers.requestId(exchange))
        .header("API-Version", "1.0");
  }
}
