package dev.connections.testing;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A fake of ActiveCampaign with all five operations on deep-data connections: a list, page by page,
 * and one connection in the shapes in which the vendor tells it.
 */
public final class FakeActiveCampaign extends FakeVendor {
  private static final String API_TOKEN = "activecampaign-token-fake";
  private static final String CONNECTIONS = "/api/3/connections";

  private final ActiveCampaignConnections single = new ActiveCampaignConnections(rows());
  private final Queue<Runnable> beforeNextPages = new ConcurrentLinkedQueue<>();

  private FakeActiveCampaign(List<Json> sample) {
    super("", "/id", sample);
  }

  /**
   * Starts with the vendor's sample: two connections, shopify and fooCommerce.
   *
   * @return the running fake
   */
  public static FakeActiveCampaign start() {
    return launch(
        new FakeActiveCampaign(Fixture.connections("activecampaign.json", "/connections")));
  }

  /**
   * Starts without a connection.
   *
   * @return the running fake
   */
  public static FakeActiveCampaign startEmpty() {
    return launch(new FakeActiveCampaign(List.of()));
  }

  /**
   * The one token that is accepted in the header {@code Api-Token}.
   *
   * @return the token
   */
  public String apiToken() {
    return API_TOKEN;
  }

  /**
   * Runs once, just before the next page is answered that begins behind the first row, so that rows
   * can move while a client is reading. When called several times, each action waits for a page of
   * its own.
   *
   * @param action what to do, such as adding or removing a connection of this fake
   */
  public void beforeNextPage(Runnable action) {
    beforeNextPages.add(action);
  }

  @Override
  public Credentials credentials() {
    return Credentials.apiKey(API_TOKEN);
  }

  @Override
  void forget() {
    beforeNextPages.clear();
  }

  @Override
  Routes routes() {
    return new Routes(FakeActiveCampaign::wrongToken)
        .on("GET", CONNECTIONS, this::listAllConnections)
        .on("POST", CONNECTIONS, single::create)
        .on("GET", CONNECTIONS + "/{id}", single::get)
        .on("PUT", CONNECTIONS + "/{id}", single::update)
        .on("DELETE", CONNECTIONS + "/{id}", single::delete);
  }

  private Answer listAllConnections(Exchange exchange) {
    Slice slice = Slice.of(exchange);
    if (slice.offset() > 0) {
      Optional.ofNullable(beforeNextPages.poll()).ifPresent(Runnable::run);
    }
    List<Json> found =
        connections().stream()
            .filter(row -> matches(exchange, "filters[service]", row.at("/service")))
            .filter(row -> matches(exchange, "filters[externalid]", row.at("/externalid")))
            .toList();
    Json meta = JsonObject.of("total", String.valueOf(found.size())).json();
    return Answer.json(
        200, JsonObject.of("connections", slice.cut(found)).put("meta", meta).json());
  }

  // Equality is not promised by the vendor; the looser reading shows which clients rely on it.
  private static boolean matches(Exchange exchange, String filter, Json value) {
    return exchange.query(filter).map(value.asText()::contains).orElse(true);
  }

  private static Optional<Answer> wrongToken(Exchange exchange) {
    return exchange.header("Api-Token").filter(API_TOKEN::equals).isPresent()
        ? Optional.empty()
        : Optional.of(forbidden());
  }

  private static Answer forbidden() {
    return message(403, "Forbidden");
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return pathKnown ? message(405, "Method Not Allowed") : message(404, "Not Found");
  }

  @Override
  Answer error(Exchange exchange, int status, String message) {
    return message(status, message);
  }

  @Override
  Answer expiredKey(Exchange exchange) {
    return forbidden();
  }

  @Override
  Answer rateLimited(Exchange exchange, Duration retryAfter) {
    return Answer.of(429).header("Retry-After", seconds(retryAfter));
  }

  @Override
  Answer dress(Exchange exchange, Answer answer) {
    return answer.header("RateLimit-Limit", "5").header("RateLimit-Remaining", "4");
  }

  static Answer message(int status, String message) {
    return Answer.json(status, JsonObject.of("message", message).json());
  }
}
