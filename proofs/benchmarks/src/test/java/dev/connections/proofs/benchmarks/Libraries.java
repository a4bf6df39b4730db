package dev.connections.proofs.benchmarks;

import java.util.List;

/** Which artifacts the user of a subject declares. */
final class Libraries {
  private Libraries() {}

  static List<String> of(Subject subject) {
    return switch (subject) {
      case FLOOR, CONTROL, FLOOR_NORMALISED, FLOOR_STREAM -> List.of("okhttp-jvm", "jackson-core");
      case RECORDS -> List.of("okhttp-jvm", "jackson-databind", "jackson-datatype-jsr310");
      case NATIVE ->
          List.of(
              ClassPath.PEERS,
              "jackson-databind",
              "jackson-datatype-jsr310",
              "jackson-databind-nullable",
              "jsr305");
      case OKHTTP_GSON ->
          List.of(
              ClassPath.PEERS,
              "okhttp-jvm",
              "logging-interceptor",
              "gson",
              "gson-fire",
              "commons-lang3",
              "jackson-databind-nullable",
              "jsr305");
      case LIST, MODEL, WITHOUT_SOURCE, STREAM -> List.of("sdk-polytomic");
    };
  }
}
