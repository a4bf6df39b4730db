package dev.connections.testing;

import dev.connections.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fake of Polytomic: listing and reading connections, their secrets masked. */
public final class FakePolytomic extends FakeVendor {
  private static final String API_KEY = "polytomic-key-fake";
  private static final String ORGANIZATION_ID = "248df4b7-aa70-47b8-a036-33ac447e668d";
  private static final String PARTNER_KEY = "polytomic-partner-key-fake";
  private static final Set<String> AUTHORIZATIONS =
      Set.of("Bearer " + API_KEY, "Basic " + base64(ORGANIZATION_ID + ":" + PARTNER_KEY));
  private static final String VERSION = "X-Polytomic-Version";
  private static final String CURRENT_VERSION = "2025-09-18";

  private FakePolytomic() {
    super("", "/id");
  }

  /**
   * Starts with the vendor's sample: one healthy PostgreSQL connection.
   *
   * @return the running fake
   */
  public static FakePolytomic start() {
    return launch(new FakePolytomic(), Fixture.connections("polytomic.json", "/data"));
  }

  /**
   * Starts without a connection.
   *
   * @return the running fake
   */
  public static FakePolytomic startEmpty() {
    return launch(new FakePolytomic(), List.of());
  }

  /**
   * The user API key that is accepted as a bearer token.
   *
   * @return the key
   */
  public String apiKey() {
    return API_KEY;
  }

  /**
   * The user name of the accepted basic credentials.
   *
   * @return the organization's id
   */
  public String organizationId() {
    return ORGANIZATION_ID;
  }

  /**
   * The password of the accepted basic credentials.
   *
   * @return the key
   */
  public String partnerKey() {
    return PARTNER_KEY;
  }

  @Override
  Routes routes() {
    return new Routes(FakePolytomic::wrongCredentials)
        .on("GET", "/api/connections", this::listConnections)
        .on("GET", "/api/connections/{id}", this::getConnection);
  }

  private Answer listConnections(Exchange exchange) {
    List<Json> listed = connections().stream().map(FakePolytomic::masked).toList();
    return data(listed.isEmpty() ? Json.of(null) : Json.of(listed));
  }

  private Answer getConnection(Exchange exchange) {
    return find(exchange.pathValue("id"))
        .map(row -> data(masked(row)))
        .orElseGet(() -> error(404, "not_found", "connection not found"));
  }

  private static Json masked(Json row) {
    Json configuration = row.at("/configuration");
    return configuration.isObject()
        ? JsonObject.copyOf(row).put("configuration", SecretMask.over(configuration)).json()
        : row;
  }

  private static Optional<Answer> wrongCredentials(Exchange exchange) {
    return exchange.header("Authorization").filter(AUTHORIZATIONS::contains).isPresent()
        ? Optional.empty()
        : Optional.of(error(401, "unauthorized", "missing or invalid credentials"));
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return pathKnown
        ? error(405, "method_not_allowed", "method not allowed")
        : error(404, "not_found", "not found");
  }

  @Override
  Answer dress(Exchange exchange, Answer answer) {
    return answer.header(VERSION, exchange.header(VERSION).orElse(CURRENT_VERSION));
  }

  private static Answer data(Json data) {
    return Answer.json(200, JsonObject.of("data", data).json());
  }

  private static Answer error(int status, String key, String message) {
    return Answer.json(
        status,
        JsonObject.of("key", key)
            .put("message", message)
            .put("metadata", Map.of())
            .put("status", status)
            .json());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
