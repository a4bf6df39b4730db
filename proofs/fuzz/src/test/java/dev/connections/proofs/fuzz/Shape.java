package dev.connections.proofs.fuzz;

import java.util.List;

/**
 * JSON in the shape of a vendor's models, with now and then something wrong in it; every byte of
 * the input is a decision.
 */
final class Shape {
  private static final int DEEPEST = 4;
  private static final List<String> SCALARS =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "7",
          "-1",
          "12345678901234567890",
          "1.5",
          "1e0",
          "1e5",
          "1e-9",
          "1e400",
          "\"\"",
          "\" \"",
          "\"id-1\"",
          "\"7\"",
          "\"-1\"",
          "\"1e2\"",
          "\"1.50\"",
          "\"NaN\"",
          "\"true\"",
          "\"0\"",
          "\"********\"",
          "\"2026-01-31\"",
          "\"2026-01-31T08:15:30Z\"",
          "\"2026-01-31T08:15:30.123456789+05:30\"",
          "\"2026-01-31T08:15-18:00\"",
          "\"+12026-01-31T08:15:30+01:00:30\"",
          "\"2026-02-30T08:15:30Z\"",
          "\"\\u0000\\t\\\"\\\\\"",
          "\"\\ud83d\\ude00\"",
          "\"\\ud83d\"");

  private final CodecCatalogue catalogue;
  private final byte[] decisions;
  private int at;

  private Shape(CodecCatalogue catalogue, byte[] decisions) {
    this.catalogue = catalogue;
    this.decisions = decisions;
  }

  /** JSON for this model. */
  static String of(CodecCatalogue catalogue, String model, byte[] decisions) {
    StringBuilder json = new StringBuilder();
    new Shape(catalogue, decisions).object(catalogue.members(model), 0, json);
    return json.toString();
  }

  private void object(List<String> names, int depth, StringBuilder json) {
    json.append('{');
    int count = choose(8);
    for (int i = 0; i < count; i++) {
      json.append(i == 0 ? "" : ",").append('"').append(name(names)).append("\":");
      value(depth + 1, json);
    }
    json.append('}');
  }

  private String name(List<String> names) {
    int choice = choose(256);
    return names.isEmpty() || choice > 250 ? "x" + choice % 4 : names.get(choice % names.size());
  }

  private void value(int depth, StringBuilder json) {
    int choice = choose(SCALARS.size() + 16);
    if (choice < SCALARS.size() || depth > DEEPEST) {
      json.append(SCALARS.get(choice % SCALARS.size()));
    } else if (choice % 3 == 0) {
      list(depth, json);
    } else {
      object(catalogue.members(catalogue.any(choose(256))), depth, json);
    }
  }

  private void list(int depth, StringBuilder json) {
    json.append('[');
    int count = choose(4);
    for (int i = 0; i < count; i++) {
      json.append(i == 0 ? "" : ",");
      value(depth + 1, json);
    }
    json.append(']');
  }

  private int choose(int bound) {
    return at < decisions.length ? (decisions[at++] & 0xff) % bound : 0;
  }
}
