package dev.connections.testing;

import dev.connections.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The connections in a reply, wherever its envelope has them, made odd. The outermost objects that
 * have an id are the connections; what lies within them, such as a type with an id, stays as it is.
 */
final class OddRows {
  private static final String WORD = "word-of-tomorrow";

  private final Json body;
  private final String idMember;

  OddRows(Json body, String idMember) {
    this.body = body;
    this.idMember = idMember;
  }

  Json unknownWord() {
    return each(row -> JsonObject.copyOf(row).put("status", WORD).json());
  }

  Json unknownMember() {
    Json member = Json.of(Map.of("since", WORD));
    return each(row -> JsonObject.copyOf(row).put("member_of_tomorrow", member).json());
  }

  Json missingId() {
    List<Json> met = new ArrayList<>();
    return each(
        row -> {
          met.add(row);
          return met.size() > 1 ? row : JsonObject.copyOf(row).remove(idMember).json();
        });
  }

  private Json each(UnaryOperator<Json> change) {
    return each(body, change);
  }

  private Json each(Json value, UnaryOperator<Json> change) {
    if (value.isArray()) {
      return Json.of(value.asList().stream().map(item -> each(item, change)).toList());
    }
    if (!value.isObject()) {
      return value;
    }
    if (!value.at("/" + idMember).isMissing()) {
      return change.apply(value);
    }
    JsonObject changed = new JsonObject();
    value.asMap().forEach((name, member) -> changed.put(name, each(member, change)));
    return changed.json();
  }
}
