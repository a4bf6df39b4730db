package dev.connections.proofs.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Which jars somebody has on the class path, by the names of their artefacts. */
final class Libraries {
  private static final List<String> OKHTTP =
      List.of("okhttp-jvm", "okio-jvm", "kotlin-stdlib", "annotations");
  private static final List<String> DATABIND =
      List.of("jackson-core", "jackson-databind", "jackson-annotations");
  private static final List<String> OF_PEERS =
      List.of("jackson-databind-nullable", "jsr305", ClassPath.PEERS);

  private Libraries() {}

  /** What a user of the subject has. */
  static List<String> of(Subject subject) {
    return switch (subject) {
      case FLOOR, CONTROL, FLOOR_NORMALISED, FLOOR_STREAM -> join(OKHTTP, List.of("jackson-core"));
      case RECORDS -> join(OKHTTP, DATABIND, List.of("jackson-datatype-jsr310"));
      case NATIVE -> join(DATABIND, List.of("jackson-datatype-jsr310"), OF_PEERS);
      case OKHTTP_GSON ->
          join(
              OKHTTP,
              List.of("logging-interceptor", "gson", "gson-fire", "commons-lang3"),
              OF_PEERS);
      case LIST, WITHOUT_SOURCE, STREAM, MODEL -> of("sdk-polytomic");
    };
  }

  /** What a user of one of our vendor modules has. */
  static List<String> of(String vendorModule) {
    return join(List.of(vendorModule, "sdk-core", "jspecify"), OKHTTP, DATABIND);
  }

  @SafeVarargs
  private static List<String> join(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
