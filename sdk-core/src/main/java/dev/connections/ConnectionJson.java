package dev.connections;

import dev.connections.auth.AuthScheme;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link Connection} as JSON, and back. */
final class ConnectionJson {
  private ConnectionJson() {}

  static Json write(Connection connection) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("ref", connection.ref().toString());
    members.put("vendor", connection.vendor().id());
    if (!connection.provider().isEmpty()) {
      members.put("provider", connection.provider());
    }
    connection.name().ifPresent(name -> members.put("name", name));
    connection.externalId().ifPresent(id -> members.put("externalId", id));
    connection.owner().ifPresent(owner -> members.put("owner", owner.toJson()));
    members.put("status", connection.status().toJson());
    connection.authScheme().ifPresent(scheme -> members.put("authScheme", scheme.word()));
    connection.createdAt().ifPresent(time -> members.put("createdAt", time.toString()));
    connection.updatedAt().ifPresent(time -> members.put("updatedAt", time.toString()));
    connection.lastSyncedAt().ifPresent(time -> members.put("lastSyncedAt", time.toString()));
    if (!connection.attributes().isEmpty()) {
      members.put("attributes", connection.attributes());
    }
    return Json.of(members).masked();
  }

  static Connection read(Json json) {
    return Connection.builder(ref(json))
        .provider(json.text("provider").orElse(""))
        .name(json.text("name").orElse(null))
        .externalId(json.text("externalId").orElse(null))
        .owner(json.at("/owner").isObject() ? Owner.fromJson(json.at("/owner")) : null)
        .status(ConnectionStatus.fromJson(json.at("/status")))
        .authScheme(json.text("authScheme").map(AuthScheme::of).orElse(null))
        .createdAt(time(json, "createdAt"))
        .updatedAt(time(json, "updatedAt"))
        .lastSyncedAt(time(json, "lastSyncedAt"))
        .attributes(attributes(json))
        .build();
  }

  private static ConnectionRef ref(Json json) {
    String text =
        json.text("ref")
            .orElseThrow(
                () -> new IllegalArgumentException("A connection needs its ref as a text"));
    try {
      return ConnectionRef.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("ref: " + e.getMessage(), e);
    }
  }

  private static @Nullable Instant time(Json json, String name) {
    Optional<String> text = json.text(name);
    try {
      return text.map(Instant::parse).orElse(null);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + ": a time such as 2026-01-31T08:15:30Z", e);
    }
  }

  /** An attribute that had to be masked is absent. */
  private static Map<String, Json> attributes(Json json) {
    Map<String, Json> attributes = new LinkedHashMap<>(json.at("/attributes").asMap());
    attributes.values().removeIf(Json::hasMask);
    return attributes;
  }
}
