package dev.connections.federation;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.Health.Actor;
import dev.connections.Health.Condition;
import dev.connections.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link WatchSnapshot} as JSON, and back. */
final class WatchSnapshotJson {
  private static final String VERSION = "1";

  private WatchSnapshotJson() {}

  static Json write(WatchSnapshot snapshot) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("version", Integer.valueOf(VERSION));
    members.put("filter", filter(snapshot.filter()));
    members.put("clients", snapshot.charted().stream().map(Home::name).toList());
    members.put("connections", snapshot.known().stream().map(WatchSnapshotJson::known).toList());
    return Json.of(members);
  }

  private static Map<String, Object> filter(ConnectionFilter filter) {
    Map<String, Object> members = new LinkedHashMap<>();
    filter.provider().ifPresent(provider -> members.put("provider", provider));
    filter.owner().ifPresent(owner -> members.put("owner", owner));
    return members;
  }

  private static Map<String, Object> known(Known known) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("connection", known.connection().toJson());
    members.put("since", known.since().toString());
    Doubt doubt = known.doubt();
    if (doubt != null) {
      Map<String, Object> inner = sighting(doubt.sighting());
      inner.put("condition", doubt.condition().name());
      inner.put("actor", doubt.actor().name());
      members.put("doubt", inner);
    }
    Sighting missing = known.missing();
    if (missing != null) {
      members.put("missing", sighting(missing));
    }
    return members;
  }

  private static Map<String, Object> sighting(Sighting sighting) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("first", sighting.first().toString());
    members.put("last", sighting.last().toString());
    members.put("times", sighting.times());
    return members;
  }

  static WatchSnapshot read(Json json) {
    checkVersion(json.at("/version"));
    List<Known> known = new ArrayList<>();
    for (Json one : array(json, "connections")) {
      known.add(readKnown(one, "/connections/" + known.size()));
    }
    List<Home> clients = array(json, "clients").stream().map(Json::asText).map(Home::new).toList();
    return new WatchSnapshot(readFilter(json.at("/filter")), clients, known);
  }

  private static void checkVersion(Json version) {
    if (version.isMissing()) {
      throw bad("has no version, so it is none");
    }
    if (!version.asText().equals(VERSION)) {
      throw bad("is of version " + version + ", and this library reads version " + VERSION);
    }
  }

  private static List<Json> array(Json json, String name) {
    Json array = json.at("/" + name);
    if (!array.isArray()) {
      throw bad("has no list at /" + name);
    }
    return array.asList();
  }

  private static ConnectionFilter readFilter(Json json) {
    ConnectionFilter filter = ConnectionFilter.all();
    Optional<String> provider = json.text("provider");
    if (provider.isPresent()) {
      filter = filter.provider(provider.get());
    }
    Optional<String> owner = json.text("owner");
    return owner.isPresent() ? filter.owner(owner.get()) : filter;
  }

  private static Known readKnown(Json json, String pointer) {
    try {
      return new Known(
          Connection.fromJson(json.at("/connection")),
          time(json, "since"),
          doubt(json.at("/doubt")),
          json.at("/missing").isObject() ? readSighting(json.at("/missing")) : null);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "snapshot: cannot be read at " + pointer + ": " + e.getMessage(), e);
    }
  }

  /** A word of a later version is nothing that this one could confirm. */
  private static @Nullable Doubt doubt(Json json) {
    if (!json.isObject()) {
      return null;
    }
    Sighting sighting = readSighting(json);
    return named(Condition.values(), json.at("/condition"))
        .flatMap(
            condition ->
                named(Actor.values(), json.at("/actor"))
                    .map(actor -> new Doubt(condition, actor, sighting)))
        .orElse(null);
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, Json name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name.asText())).findFirst();
  }

  private static Sighting readSighting(Json json) {
    return new Sighting(time(json, "first"), time(json, "last"), times(json.at("/times")));
  }

  private static int times(Json json) {
    String text = json.asText();
    if (!json.isNumber() || !text.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("times: a number from 1");
    }
    return Integer.parseInt(text);
  }

  private static Instant time(Json json, String name) {
    try {
      return Instant.parse(json.at("/" + name).asText());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + ": a time such as 2026-01-31T08:15:30Z", e);
    }
  }

  private static IllegalArgumentException bad(String what) {
    return new IllegalArgumentException(
        "snapshot: " + what + "; give what WatchSnapshot.toJson wrote, or start without one");
  }
}
