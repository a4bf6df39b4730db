package dev.connections.testing;

import dev.connections.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The ways in which somebody is sent to a provider: OAuth, and authentication of its own. */
final class AmpersandAuthorizations {
  private final ConnectionRows rows;
  private final AmpersandConnections connections;
  private final AmpersandTokens tokens;
  private final AuthorizationPages pages = new AuthorizationPages();
  private final Ids states = new Ids("state");
  private final Ids sessionIds = new Ids("session");
  private final Map<String, Json> sessions = new ConcurrentHashMap<>();
  private final AtomicBoolean redirecting = new AtomicBoolean();

  AmpersandAuthorizations(
      ConnectionRows rows, AmpersandConnections connections, AmpersandTokens tokens) {
    this.rows = rows;
    this.connections = connections;
    this.tokens = tokens;
  }

  void redirecting(boolean redirect) {
    redirecting.set(redirect);
  }

  void authorize(String url) {
    pages.complete(url);
  }

  Answer oauthConnect(Exchange exchange) {
    Json input = exchange.input();
    List<Json> missing =
        AmpersandConnections.missing(
            input, "projectIdOrName", "provider", "groupRef", "consumerRef");
    return missing.isEmpty()
        ? page(() -> connections.create(withTokens(input), Instant.now()))
        : refused(exchange, missing);
  }

  Answer oauthUpdate(Exchange exchange) {
    String id = exchange.pathValue("id");
    return rows.find(id)
        .map(
            row ->
                row.at("/authScheme").asText().startsWith("oauth2/authorizationCode")
                    ? page(() -> tokens.renew(id))
                    : AmpersandProblems.badRequest(
                        exchange, "Choose a connection that uses OAuth", List.of()))
        .orElseGet(() -> AmpersandProblems.noConnection(exchange));
  }

  private Answer page(Runnable outcome) {
    String url =
        "https://login.provider.test/authorize?client_id=client-id-123&state=" + states.next();
    pages.open(url, outcome);
    return Answer.of(200, "text/plain; charset=utf-8", url);
  }

  private Json withTokens(Json input) {
    Json granted =
        JsonObject.of("accessToken", tokens.token(Instant.now()))
            .put("refreshToken", JsonObject.of("token", "refresh-token-fake").json())
            .put("scopes", List.of())
            .json();
    return JsonObject.copyOf(input).put("oauth2AuthorizationCode", granted).json();
  }

  Answer customAuthConnect(Exchange exchange) {
    Json input = exchange.input();
    return input.at("/sessionId").isMissing() && input.at("/callbackParams").isMissing()
        ? firstStep(exchange, input)
        : laterStep(exchange, input);
  }

  private Answer firstStep(Exchange exchange, Json input) {
    List<Json> missing =
        AmpersandConnections.missing(
            input, "projectIdOrName", "provider", "groupRef", "consumerRef");
    if (!input.at("/customAuth").isObject()) {
      missing.add(AmpersandProblems.inBody("is missing", "customAuth"));
    }
    if (!missing.isEmpty()) {
      return refused(exchange, missing);
    }
    return redirecting.get() ? redirect(input) : connected(exchange, input);
  }

  private Answer redirect(Json input) {
    String id = sessionIds.next();
    sessions.put(id, input);
    Json redirect =
        JsonObject.of("url", "https://login.provider.test/start?session=" + id)
            .put("sessionId", id)
            .json();
    return Answer.json(200, JsonObject.of("redirect", redirect).json());
  }

  private Answer laterStep(Exchange exchange, Json input) {
    List<Json> missing = AmpersandConnections.missing(input, "projectIdOrName", "sessionId");
    if (!input.at("/callbackParams").isObject()) {
      missing.add(AmpersandProblems.inBody("is missing", "callbackParams"));
    }
    if (!missing.isEmpty()) {
      return refused(exchange, missing);
    }
    Json first = sessions.remove(input.at("/sessionId").asText());
    return first == null
        ? refused(exchange, List.of(AmpersandProblems.inBody("not an open session", "sessionId")))
        : connected(exchange, first);
  }

  private Answer connected(Exchange exchange, Json input) {
    Json connection = AmpersandTokens.hidden(connections.create(input, exchange.now()));
    return Answer.json(200, JsonObject.of("connection", connection).json());
  }

  private static Answer refused(Exchange exchange, List<Json> issues) {
    return AmpersandProblems.badRequest(exchange, "Correct the body", issues);
  }
}
