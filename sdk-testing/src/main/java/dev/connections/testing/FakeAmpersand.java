package dev.connections.testing;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fake of Ampersand with one project and all eight operations on its connections. */
public final class FakeAmpersand extends FakeVendor {
  private static final String API_KEY = "ampersand-key-fake";
  private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.ZmFrZQ.ZmFrZQ";
  private static final String PROJECT = "my-project";
  private static final Set<String> PROJECT_ID_OR_NAME =
      Set.of(PROJECT, AmpersandConnections.PROJECT_ID);
  private static final Set<String> REFRESHES = Set.of("force", "ifExpired");
  private static final String CONNECTIONS = "/v1/projects/{project}/connections";

  private volatile AmpersandRooms rooms = AmpersandRooms.over(rows());

  private FakeAmpersand(List<Json> sample) {
    super("/v1", "/id", sample);
  }

  /**
   * Starts with the vendor's sample: a working connection to salesforce.
   *
   * @return the running fake
   */
  public static FakeAmpersand start() {
    return launch(new FakeAmpersand(Fixture.connections("ampersand.json", "")));
  }

  /**
   * Starts without a connection.
   *
   * @return the running fake
   */
  public static FakeAmpersand startEmpty() {
    return launch(new FakeAmpersand(List.of()));
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

  /**
   * Whether refreshing a token at the provider fails, which leaves the connection with bad
   * credentials.
   *
   * @param fail true to let each refresh fail from now on, false to let it work again
   */
  public void refreshesFail(boolean fail) {
    rooms.tokens().failing(fail);
  }

  /**
   * Whether the first step of a custom authentication sends somebody to the provider; else it gives
   * the finished connection at once, as it does at first.
   *
   * @param redirect true to answer with a redirect from now on
   */
  public void redirectCustomAuth(boolean redirect) {
    rooms.authorizations().redirecting(redirect);
  }

  /**
   * Completes the page behind a URL that {@code /oauth-connect} or {@code :oauth-update} returned:
   * the new connection is there then, or the old one has new credentials.
   *
   * @param url the URL, each good for one visit
   * @throws IllegalArgumentException when the fake has returned no such URL, or it is used up
   */
  public void authorize(String url) {
    rooms.authorizations().authorize(url);
  }

  @Override
  public Credentials credentials() {
    return Credentials.apiKey(API_KEY);
  }

  @Override
  void forget() {
    rooms = AmpersandRooms.over(rows());
  }

  @Override
  Routes routes() {
    AmpersandConnections single = rooms.single();
    AmpersandAuthorizations authorizations = rooms.authorizations();
    return new Routes(FakeAmpersand::wrongCredentials)
        .on("POST", "/v1/oauth-connect", inNamedProject(authorizations::oauthConnect))
        .on("POST", "/v1/custom-auth/connect", inNamedProject(authorizations::customAuthConnect))
        .on("POST", CONNECTIONS + ":generate", inProject(single::generate))
        .on("PATCH", CONNECTIONS + "/{id}:oauth-update", inProject(authorizations::oauthUpdate))
        .on("GET", CONNECTIONS, inProject(this::listConnections))
        .on("GET", CONNECTIONS + "/{id}", inProject(this::getConnection))
        .on("PATCH", CONNECTIONS + "/{id}", inProject(single::update))
        .on("DELETE", CONNECTIONS + "/{id}", inProject(single::delete));
  }

  private Answer listConnections(Exchange exchange) {
    List<Json> listed =
        connections().stream()
            .filter(row -> matches(exchange, "provider", row.at("/provider")))
            .filter(row -> matches(exchange, "groupRef", row.at("/group/groupRef")))
            .filter(row -> matches(exchange, "consumerRef", row.at("/consumer/consumerRef")))
            .map(AmpersandTokens::hidden)
            .toList();
    return Answer.json(200, Json.of(listed));
  }

  private static boolean matches(Exchange exchange, String filter, Json value) {
    return exchange.query(filter).map(value.asText()::equals).orElse(true);
  }

  private Answer getConnection(Exchange exchange) {
    if (!REFRESHES.contains(exchange.query("refresh").orElse("ifExpired"))) {
      Json issue = AmpersandProblems.issue("no such refresh", "query", "refresh").json();
      return AmpersandProblems.badRequest(exchange, "Use force or ifExpired", List.of(issue));
    }
    return find(exchange.pathValue("id"))
        .map(row -> rooms.tokens().refreshed(exchange, row))
        .map(row -> Answer.json(200, AmpersandTokens.asAskedFor(exchange, row)))
        .orElseGet(() -> AmpersandProblems.noConnection(exchange));
  }

  private static Operation inProject(Operation operation) {
    return exchange ->
        PROJECT_ID_OR_NAME.contains(exchange.pathValue("project"))
            ? operation.answer(exchange)
            : AmpersandProblems.noProject(exchange);
  }

  /** For operations that name the project in the body; that it is named is theirs to check. */
  private static Operation inNamedProject(Operation operation) {
    return exchange -> {
      String project = exchange.input().at("/projectIdOrName").asText();
      Json issue = AmpersandProblems.inBody("no project has this ID or name", "projectIdOrName");
      return project.isEmpty() || PROJECT_ID_OR_NAME.contains(project)
          ? operation.answer(exchange)
          : AmpersandProblems.badRequest(exchange, "Check the project", List.of(issue));
    };
  }

  private static Optional<Answer> wrongCredentials(Exchange exchange) {
    boolean byKey = exchange.header("X-Api-Key").filter(API_KEY::equals).isPresent();
    boolean byToken =
        exchange.header("Authorization").filter(("Bearer " + TOKEN)::equals).isPresent();
    return byKey || byToken
        ? Optional.empty()
        : Optional.of(AmpersandProblems.unauthorized(exchange));
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return pathKnown
        ? AmpersandProblems.of(exchange, 405, "Method Not Allowed", "method not allowed")
        : AmpersandProblems.of(exchange, 404, "Not Found", "no such endpoint");
  }

  @Override
  Answer error(Exchange exchange, int status, String message) {
    return AmpersandProblems.failure(exchange, status, message, Optional.empty());
  }

  @Override
  Answer rateLimited(Exchange exchange, Duration retryAfter) {
    return AmpersandProblems.failure(
        exchange, 429, "too many requests", Optional.of(exchange.now().plus(retryAfter)));
  }

  @Override
  Answer expiredKey(Exchange exchange) {
    return AmpersandProblems.unauthorized(exchange);
  }
}
