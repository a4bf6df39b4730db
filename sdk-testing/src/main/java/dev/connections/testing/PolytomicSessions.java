package dev.connections.testing;

import dev.connections.Json;
import java.util.Optional;

/** The sessions in which somebody connects a system, or connects it again. */
final class PolytomicSessions {
  private static final long DEFAULT_TTL = 300;
  private static final long MAX_TTL = 604_800;
  private static final String ANY_TYPE = "postgresql";

  private final ConnectionRows rows;
  private final PolytomicChanges changes;
  private final AuthorizationPages pages;
  private final Ids tokens = new Ids("connect-token");

  PolytomicSessions(ConnectionRows rows, PolytomicChanges changes, AuthorizationPages pages) {
    this.rows = rows;
    this.changes = changes;
    this.pages = pages;
  }

  Answer connect(Exchange exchange) {
    Json input = exchange.input();
    return refusal(input).map(PolytomicAnswers::unprocessable).orElseGet(() -> opened(input));
  }

  private Answer opened(Json input) {
    String token = tokens.next();
    String url = "https://app.polytomic.test/connect?token=" + token;
    pages.open(url, () -> completed(input));
    return PolytomicAnswers.data(JsonObject.of("redirect_url", url).put("token", token).json());
  }

  private void completed(Json input) {
    String id = input.at("/connection").asText();
    if (!id.isEmpty()) {
      changes.authorized(id);
      return;
    }
    String type = input.at("/type").asText();
    String offered = input.at("/whitelist/0").asText();
    String chosen = offered.isEmpty() ? ANY_TYPE : offered;
    changes.connected(input.at("/name").asText(), type.isEmpty() ? chosen : type);
  }

  private Optional<String> refusal(Json input) {
    String name = input.at("/name").asText();
    if (name.isEmpty() || input.at("/redirect_url").asText().isEmpty()) {
      return Optional.of("the field name or redirect_url is missing");
    }
    if (!isTtl(input.at("/ttl"))) {
      return Optional.of("ttl is out of range");
    }
    String connection = input.at("/connection").asText();
    if (connection.isEmpty()) {
      return isTaken(name) ? Optional.of("the name is taken") : Optional.empty();
    }
    return rows.find(connection).isPresent()
        ? Optional.empty()
        : Optional.of("there is no such connection");
  }

  private boolean isTaken(String name) {
    return rows.all().stream().anyMatch(row -> row.at("/name").asText().equals(name));
  }

  private static boolean isTtl(Json ttl) {
    String text = ttl.isMissing() || ttl.isNull() ? String.valueOf(DEFAULT_TTL) : ttl.asText();
    return text.matches("[0-9]{1,9}")
        && Long.parseLong(text) > 0
        && Long.parseLong(text) <= MAX_TTL;
  }
}
