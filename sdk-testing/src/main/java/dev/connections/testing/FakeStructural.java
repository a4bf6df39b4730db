package dev.connections.testing;

import dev.connections.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fake of Structural: {@code GET /connections} and the re-seeding {@code POST /connect}. */
public final class FakeStructural extends FakeVendor {
  private static final String API_KEY = "sk_demo_fake";
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);
  private static final Map<String, Json> SEEDS =
      Map.of("procore", seed(5, 4, 13, 8, 8), "dynamics", seed(3, 6, 9, 11, 7));

  private FakeStructural() {
    super("/api/v1", "/platform");
  }

  /**
   * Starts with the vendor's sample: procore, active.
   *
   * @return the running fake
   */
  public static FakeStructural start() {
    return launch(
        new FakeStructural(), Fixture.connections("structural.json", "/data/connections"));
  }

  /**
   * Starts without a connection.
   *
   * @return the running fake
   */
  public static FakeStructural startEmpty() {
    return launch(new FakeStructural(), List.of());
  }

  /**
   * The one key that is accepted, as a bearer token.
   *
   * @return the key
   */
  public String apiKey() {
    return API_KEY;
  }

  @Override
  Routes routes() {
    return new Routes(exchange -> wrongMediaType(exchange).or(() -> wrongKey(exchange)))
        .on("GET", "/api/v1/connections", this::getConnections)
        .on("POST", "/api/v1/connect", this::connectPlatform);
  }

  private Answer getConnections(Exchange exchange) {
    List<Json> listed = connections().stream().filter(FakeStructural::isListed).toList();
    return data(JsonObject.of("connections", listed).json());
  }

  private Answer connectPlatform(Exchange exchange) {
    String platform = exchange.body().map(body -> body.at("/platform").asText()).orElse("");
    Json entities = SEEDS.get(platform);
    if (entities == null) {
      return error(exchange, 400, "VALIDATION_ERROR", "Invalid input");
    }
    add(seeded(platform, entities));
    return data(
        JsonObject.of("platform", platform)
            .put("status", "connected")
            .put("entities", entities)
            .json());
  }

  private static Json seeded(String platform, Json entities) {
    int synced =
        entities.asMap().values().stream().mapToInt(n -> Integer.parseInt(n.asText())).sum();
    return JsonObject.of("platform", platform)
        .put("status", "active")
        .put("connected_at", MILLIS.format(Instant.now()))
        .put("entities_synced", synced)
        .json();
  }

  // No member is promised, so a row without a status is listed as well.
  private static boolean isListed(Json row) {
    Json status = row.at("/status");
    return status.isMissing() || "active".equals(status.asText());
  }

  private static Optional<Answer> wrongMediaType(Exchange exchange) {
    String sent = exchange.header("Content-Type").orElse("").split(";", 2)[0].trim();
    return exchange.request().method().equals("GET") || sent.equalsIgnoreCase("application/json")
        ? Optional.empty()
        : Optional.of(
            error(
                exchange, 415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type must be application/json"));
  }

  private static Optional<Answer> wrongKey(Exchange exchange) {
    return exchange.header("Authorization").filter(("Bearer " + API_KEY)::equals).isPresent()
        ? Optional.empty()
        : Optional.of(error(exchange, 401, "AUTHENTICATION_ERROR", "Invalid or missing API key"));
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return error(exchange, 404, "NOT_FOUND", "Resource not found");
  }

  @Override
  Answer dress(Exchange exchange, Answer answer) {
    return answer.header("X-Request-ID", requestId(exchange)).header("API-Version", "1.0");
  }

  private static Answer data(Json data) {
    return Answer.json(200, JsonObject.of("data", data).json());
  }

  private static Answer error(Exchange exchange, int status, String type, String message) {
    Json error =
        JsonObject.of("type", type)
            .put("message", message)
            .put("request_id", requestId(exchange))
            .json();
    return Answer.json(status, JsonObject.of("error", error).json());
  }

  private static String requestId(Exchange exchange) {
    return String.format("req_%012x", exchange.number());
  }

  private static Json seed(int projects, int customers, int contracts, int invoices, int payments) {
    return JsonObject.of("projects", projects)
        .put("customers", customers)
        .put("contracts", contracts)
        .put("invoices", invoices)
        .put("payments", payments)
        .json();
  }
}
