package dev.connections.examples.cli;

import dev.connections.Connection;
import dev.connections.Health;
import dev.connections.Health.Actor;
import dev.connections.Health.Step;
import dev.connections.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A connection and what its status means.
 *
 * @param connection which
 * @param health whether it works, who must act, what to do next
 */
record Finding(Connection connection, Health health) {
  /** The connection as {@link Connection#toJson} writes it, with a member {@code health}. */
  Json toJson() {
    Map<String, Object> members = new LinkedHashMap<>(connection.toJson().asMap());
    Map<String, String> meaning = new LinkedHashMap<>();
    meaning.put("condition", health.condition().name());
    meaning.put("actor", health.actor().name());
    meaning.put("step", health.step().name());
    health.since().ifPresent(since -> meaning.put("since", since.toString()));
    members.put("health", meaning);
    return Json.of(members);
  }

  String mustAct() {
    return health.actor() == Actor.NOBODY ? "-" : lower(health.actor());
  }

  /** The verb to type next. */
  String next() {
    return health.step() == Step.NONE ? "-" : lower(health.step());
  }

  String owner() {
    return connection
        .owner()
        .map(owner -> owner.id() + owner.name().map(name -> " (" + name + ")").orElse(""))
        .orElse("-");
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
