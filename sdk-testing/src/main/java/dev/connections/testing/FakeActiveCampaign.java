package dev.connections.testing;

import dev.connections.Json;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A fake of ActiveCampaign: listing, page by page, and reading deep-data connections. */
public final class FakeActiveCampaign extends FakeVendor {
  private static final String API_TOKEN = "activecampaign-token-fake";
  private static final String CONNECTIONS = "/api/3/connections";

  private final Queue<Runnable> beforeNextPages = new ConcurrentLinkedQueue<>();

  private FakeActiveCampaign() {
    super("", "/id");
  }

  /**
   * Starts with the vendor's sample: two connections, shopify and fooCommerce.
   *
   * @return the running fake
   */
  public static FakeActiveCampaign start() {
    return launch(
        new FakeActiveCampaign(), Fixture.connections("activecampaign.json", "/connections"));
  }

  /**
   * Starts without a connection.
   *
   * @return the running fake
   */
  public static FakeActiveCampaign startEmpty() {
    return launch(new FakeActiveCampaign(), List.of());
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
  Routes routes() {
    return new Routes(FakeActiveCampaign::wrongToken)
        .on("GET", CONNECTIONS, this::listAllConnections)
        .on("GET", CONNECTIONS + "/{id}", this::getConnection);
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

  private Answer getConnection(Exchange exchange) {
    String id = exchange.pathValue("id");
    return find(id)
        .map(row -> Answer.json(200, JsonObject.of("connection", retrieved(row)).json()))
        .orElseGet(() -> message(404, "No Result found for Connection with id " + id));
  }

  /** A single connection has another shape than a listed one. */
  private static Json retrieved(Json row) {
    JsonObject shape =
        JsonObject.copyOf(row).remove("status").remove("syncStatus").remove("lastSync");
    shape.put("isInternal", "1".equals(row.at("/isInternal").asText()) ? 1 : 0);
    Json customers = row.at("/links/customers");
    if (customers.isString()) {
      String link = customers.asText().replaceFirst("^/api/3", "");
      shape.put("links", JsonObject.copyOf(row.at("/links")).put("customers", link).json());
    }
    return shape.json();
  }

  private static Optional<Answer> wrongToken(Exchange exchange) {
    return exchange.header("Api-Token").filter(API_TOKEN::equals).isPresent()
        ? Optional.empty()
        : Optional.of(message(403, "Forbidden"));
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return pathKnown ? message(405, "Method Not Allowed") : message(404, "Not Found");
  }

  private static Answer message(int status, String message) {
    return Answer.json(status, JsonObject.of("message", message).json());
  }
}
