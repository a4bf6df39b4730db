package dev.connections.testing;

import dev.connections.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The OAuth tokens of connections: who sees them, and how they are renewed. */
final class AmpersandTokens {
  private static final String TOKENS = "oauth2AuthorizationCode";
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final ConnectionRows rows;
  private final AtomicInteger issued = new AtomicInteger(1);
  private final AtomicBoolean failing = new AtomicBoolean();

  AmpersandTokens(ConnectionRows rows) {
    this.rows = rows;
  }

  void failing(boolean fail) {
    failing.set(fail);
  }

  /** A row without the credentials that nobody asked for. */
  static Json hidden(Json row) {
    return row.isObject()
        ? JsonObject.copyOf(AmpersandCredential.withoutUntold(row)).remove(TOKENS).json()
        : row;
  }

  /** Tokens are left out unless asked for, and the refresh token has a question of its own. */
  static Json asAskedFor(Exchange exchange, Json row) {
    Json tokens = row.at("/" + TOKENS);
    boolean all = exchange.asksFor("includeRefreshToken");
    if (tokens.isMissing() || !(all || exchange.asksFor("includeCreds"))) {
      return hidden(row);
    }
    Json shown = all ? tokens : JsonObject.copyOf(tokens).remove("refreshToken").json();
    return JsonObject.copyOf(hidden(row)).put(TOKENS, shown).json();
  }

  static boolean isOauth(Json row) {
    return row.at("/authScheme").asText().startsWith("oauth2/");
  }

  /** The row after the refresh that the query asks for. */
  synchronized Json refreshed(Exchange exchange, Json row) {
    boolean due =
        exchange
            .query("refresh")
            .filter(word -> word.equals("force") || isExpired(row))
            .isPresent();
    return due && isOauth(row) ? renew(row, failing.get()) : row;
  }

  /** Renews the credentials of a connection, as far as it still exists. */
  synchronized void renew(String id) {
    rows.find(id).ifPresent(row -> renew(row, false));
  }

  private Json renew(Json row, boolean fails) {
    Instant now = Instant.now();
    JsonObject renewed = JsonObject.copyOf(row).put("updateTime", now.toString());
    renewed.put("status", fails ? "bad_credentials" : "created");
    if (!fails && row.at("/" + TOKENS).isObject()) {
      renewed.put(
          TOKENS, JsonObject.copyOf(row.at("/" + TOKENS)).put("accessToken", token(now)).json());
    }
    rows.put(renewed.json());
    return renewed.json();
  }

  Json token(Instant now) {
    return JsonObject.of("token", "access-token-fake-" + issued.incrementAndGet())
        .put("issuedAt", now.toString())
        .put("expiresAt", now.plus(LIFETIME).toString())
        .json();
  }

  private static boolean isExpired(Json row) {
    String expiresAt = row.at("/" + TOKENS + "/accessToken/expiresAt").asText();
    return !expiresAt.isEmpty() && Instant.parse(expiresAt).isBefore(Instant.now());
  }
}
