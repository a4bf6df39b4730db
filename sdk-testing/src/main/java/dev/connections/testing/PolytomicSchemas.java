package dev.connections.testing;

import dev.connections.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schemas behind a connection, and how they are read anew. */
final class PolytomicSchemas {
  private static final String LONG_AGO = "2024-01-15T09:30:00Z";

  /** Each connection has these schemas, beside those of its own. */
  private final Map<String, Json> usual = new HashMap<>();

  private final Map<Key, Json> schemas = new HashMap<>();
  private final Map<Key, Json> records = new HashMap<>();
  private final Map<String, Refresh> refreshes = new HashMap<>();
  private int looks = 2;

  private record Key(String connection, String schema) {
    static Key of(Exchange exchange) {
      return new Key(exchange.pathValue("id"), exchange.pathValue("schema_id"));
    }
  }

  private record Refresh(String started, int looksLeft, @Nullable String finished) {
    Refresh next() {
      boolean over = looksLeft == 0;
      String now = finished == null && over ? exactly() : finished;
      return new Refresh(started, Math.max(0, looksLeft - 1), now);
    }
  }

  PolytomicSchemas() {
    for (Json entry : Fixture.json("polytomic-schemas.json").asList()) {
      usual.put(entry.at("/schema/id").asText(), entry);
    }
  }

  synchronized void add(String connection, Json schema, Json sample) {
    Key key = new Key(connection, schema.at("/id").asText());
    schemas.put(key, schema);
    records.put(key, sample);
  }

  synchronized void refreshTakes(int statusCalls) {
    looks = statusCalls;
  }

  synchronized Answer refresh(Exchange exchange, Json connection) {
    if (!connection.at("/status").asText().equals("healthy")) {
      return PolytomicAnswers.invalid("only a healthy connection can be refreshed");
    }
    String id = exchange.pathValue("id");
    refreshes.put(id, new Refresh(exactly(), looks, null));
    String path = exchange.url().encodedPath();
    return Answer.of(202).header("Location", path.replaceFirst("refresh$", "status"));
  }

  synchronized Answer status(Exchange exchange, Json connection) {
    String id = exchange.pathValue("id");
    Refresh refresh = refreshes.computeIfPresent(id, (key, known) -> known.next());
    return PolytomicAnswers.data(
        refresh == null ? status("cached", LONG_AGO, LONG_AGO) : status(refresh));
  }

  /** To less than a second, so that one refresh can be told from the next. */
  private static String exactly() {
    return Instant.now().toString();
  }

  private static Json status(Refresh refresh) {
    return refresh.finished() == null
        ? status("refreshing", refresh.started(), null)
        : status("fresh", refresh.started(), refresh.finished());
  }

  private static Json status(String word, String started, @Nullable String finished) {
    return JsonObject.of("cache_status", word)
        .put("last_refresh_started", started)
        .put("last_refresh_finished", finished)
        .json();
  }

  synchronized Answer get(Exchange exchange, Json connection) {
    return found(exchange, schemas, "/schema")
        .map(PolytomicAnswers::data)
        .orElseGet(() -> PolytomicAnswers.notFound("schema"));
  }

  synchronized Answer records(Exchange exchange, Json connection) {
    return found(exchange, records, "/records")
        .map(sample -> PolytomicAnswers.list(sample.asList()))
        .orElseGet(() -> PolytomicAnswers.notFound("schema"));
  }

  private Optional<Json> found(Exchange exchange, Map<Key, Json> own, String pointer) {
    Json shared = usual.getOrDefault(exchange.pathValue("schema_id"), Json.missing()).at(pointer);
    return Optional.of(own.getOrDefault(Key.of(exchange), shared))
        .filter(found -> !found.isMissing());
  }
}
