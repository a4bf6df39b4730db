package dev.connections.testing;

import dev.connections.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fake of Ampersand with one project: listing and reading connections. */
public final class FakeAmpersand extends FakeVendor {
  private static final String API_KEY = "ampersand-key-fake";
  private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.ZmFrZQ.ZmFrZQ";
  private static final String PROJECT = "my-project";
  private static final Set<String> PROJECT_ID_OR_NAME = Set.of(PROJECT, "project-456");
  private static final String TOKENS = "oauth2AuthorizationCode";

  private FakeAmpersand() {
    super("/v1", "/id");
  }

  /**
   * Starts with the vendor's sample: a working connection to salesforce.
   *
   * @return the running fake
   */
  public static FakeAmpersand start() {
    return launch(new FakeAmpersand(), Fixture.connections("ampersand.json", ""));
  }

  /**
   * Starts without a connection.
   *
   * @return the running fake
   */
  public static FakeAmpersand startEmpty() {
    return launch(new FakeAmpersand(), List.of());
  }

  /**
   * The key that is accepted in the header {@code X-Api-Key}.
   *
   * @return the key
   */
  public String apiKey() {
    return API_KEY;
  }

  /**
   * The token that is accepted as a bearer token; it looks like a JWT and never expires.
   *
   * @return the token
   */
  public String token() {
    return TOKEN;
  }

  /**
   * The name of the only project.
   *
   * @return the project
   */
  public String project() {
    return PROJECT;
  }

  @Override
  Routes routes() {
    return new Routes(FakeAmpersand::wrongCredentials)
        .on("GET", "/v1/projects/{project}/connections", inProject(this::listConnections))
        .on("GET", "/v1/projects/{project}/connections/{id}", inProject(this::getConnection));
  }

  private Answer listConnections(Exchange exchange) {
    List<Json> listed =
        connections().stream()
            .filter(row -> matches(exchange, "provider", row.at("/provider")))
            .filter(row -> matches(exchange, "groupRef", row.at("/group/groupRef")))
            .filter(row -> matches(exchange, "consumerRef", row.at("/consumer/consumerRef")))
            .map(row -> row.isObject() ? JsonObject.copyOf(row).remove(TOKENS).json() : row)
            .toList();
    return Answer.json(200, Json.of(listed));
  }

  private static boolean matches(Exchange exchange, String filter, Json value) {
    return exchange.query(filter).map(value.asText()::equals).orElse(true);
  }

  private Answer getConnection(Exchange exchange) {
    return find(exchange.pathValue("id"))
        .map(row -> Answer.json(200, asAskedFor(exchange, row)))
        .orElseGet(() -> noConnection(exchange));
  }

  /** Tokens are left out unless asked for, and the refresh token has a question of its own. */
  private static Json asAskedFor(Exchange exchange, Json row) {
    Json tokens = row.at("/" + TOKENS);
    if (tokens.isMissing() || exchange.asksFor("includeRefreshToken")) {
      return row;
    }
    JsonObject shown = JsonObject.copyOf(row).remove(TOKENS);
    return exchange.asksFor("includeCreds")
        ? shown.put(TOKENS, JsonObject.copyOf(tokens).remove("refreshToken").json()).json()
        : shown.json();
  }

  private static Operation inProject(Operation operation) {
    return exchange ->
        PROJECT_ID_OR_NAME.contains(exchange.pathValue("project"))
            ? operation.answer(exchange)
            : noProject(exchange);
  }

  private static Answer noProject(Exchange exchange) {
    Json issue =
        JsonObject.of("type", "about:blank")
            .put("detail", "no project has this ID or name")
            .put("in", "path")
            .put("name", "projectIdOrName")
            .put("value", exchange.pathValue("project"))
            .json();
    return problem(
        404,
        apiProblem(exchange, 404, "Not Found", "project not found")
            .put("remedy", "Check the project ID or name")
            .put("issues", List.of(issue)));
  }

  private static Answer noConnection(Exchange exchange) {
    return problem(
        404,
        apiProblem(exchange, 404, "Not Found", "connection not found")
            .put("remedy", "Check the connection ID"));
  }

  private static Optional<Answer> wrongCredentials(Exchange exchange) {
    boolean byKey = exchange.header("X-Api-Key").filter(API_KEY::equals).isPresent();
    boolean byToken =
        exchange.header("Authorization").filter(("Bearer " + TOKEN)::equals).isPresent();
    return byKey || byToken ? Optional.empty() : Optional.of(unauthorized(exchange));
  }

  private static Answer unauthorized(Exchange exchange) {
    return problem(
        401,
        apiProblem(exchange, 401, "Unauthorized", "API key or token is missing or not valid")
            .put("remedy", "Send a valid X-Api-Key header or bearer token"));
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return pathKnown
        ? problem(405, apiProblem(exchange, 405, "Method Not Allowed", "method not allowed"))
        : problem(404, apiProblem(exchange, 404, "Not Found", "no such endpoint"));
  }

  private static JsonObject apiProblem(Exchange exchange, int status, String title, String detail) {
    return JsonObject.of("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("subsystem", "api")
        .put("time", Instant.now().toString())
        .put("requestId", "89eb1ffb-2a54-4105-aaae-7bf990f1aa69#" + exchange.number())
        .put("retryable", false);
  }

  private static Answer problem(int status, JsonObject problem) {
    return Answer.of(status, "application/problem+json", problem.json().toString());
  }
}
