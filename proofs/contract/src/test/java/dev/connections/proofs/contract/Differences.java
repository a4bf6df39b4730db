package dev.connections.proofs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where two JSON values differ. A model tells absent and null apart as little as an {@code
 * Optional} does, and keeps an instant rather than its spelling: a null member may become an absent
 * one, or an empty list where a list is promised, and {@code 12:00:00.000Z} equals {@code
 * 12:00:00Z}. Nothing else is forgiven.
 */
final class Differences {
  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static List<String> between(JsonNode expected, JsonNode actual) {
    Differences differences = new Differences();
    differences.compare("", expected, actual);
    return differences.found;
  }

  private void compare(String at, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(at + "/" + name, expected.path(name), actual.path(name)));
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(at + "/" + i, expected.get(i), actual.get(i));
      }
    } else if (!same(expected, actual)) {
      found.add(at + ": " + shown(expected) + " became " + shown(actual));
    }
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    return expected.equals(actual)
        || expected.isNull() && (actual.isMissingNode() || isEmptyList(actual))
        || expected.isTextual() && actual.isTextual() && sameInstant(expected, actual);
  }

  private static boolean isEmptyList(JsonNode value) {
    return value.isArray() && value.isEmpty();
  }

  private static boolean sameInstant(JsonNode expected, JsonNode actual) {
    try {
      return OffsetDateTime.parse(expected.asText()).equals(OffsetDateTime.parse(actual.asText()));
    } catch (DateTimeException noTime) {
      return false;
    }
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "nothing" : value.toString();
  }
}
