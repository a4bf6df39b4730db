package dev.connections.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.Json;
import java.util.List;
import java.util.Map;

/** A value prints as itself, and every pointer leads to what stands there or to nothing. */
class JsonFuzzTest {
  /** The first line is a pointer, the rest JSON. */
  @FuzzTest
  void json(byte[] input) {
    Lines lines = Lines.of(input);
    String pointer = lines.next();
    Json json;
    try {
      json = Json.parse(lines.rest());
    } catch (IllegalArgumentException e) {
      return;
    }
    Json again = Json.parse(Plant.json(json.toString()));
    assertThat(again).isEqualTo(json).hasSameHashCodeAs(json).hasToString(json.toString());
    assertThat(Json.of(plain(json))).isEqualTo(json);
    checkPointer(json, pointer);
    checkMembers(json, "", json);
    assertThat(Json.parse(json.asSensitive().toString()).isMissing()).isFalse();
  }

  private static void checkPointer(Json json, String pointer) {
    try {
      Json found = json.at(pointer);
      assertThat(found.isMissing() || json.toString().contains(found.toString())).isTrue();
    } catch (IllegalArgumentException e) {
      assertThat(pointer).doesNotStartWith("/").isNotEmpty();
    }
  }

  private static void checkMembers(Json root, String at, Json json) {
    assertThat(root.at(at)).isEqualTo(json);
    if (at.length() < 40) {
      json.asMap().forEach((name, member) -> checkMembers(root, at + "/" + escaped(name), member));
      for (int i = 0; i < Math.min(json.asList().size(), 8); i++) {
        checkMembers(root, at + "/" + i, json.asList().get(i));
      }
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static Object plain(Json json) {
    if (json.isObject()) {
      return Map.copyOf(json.asMap());
    }
    return json.isArray() ? List.copyOf(json.asList()) : json;
  }
}
