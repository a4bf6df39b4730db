package dev.connections.proofs.benchmarks;

/**
 * What a figure is to reach.
 *
 * @param most the largest figure that is good enough; NaN where there is no target
 * @param words how it is written
 */
record Target(double most, String words) {
  private static final String MISSED = "**missed**";

  static Target none() {
    return new Target(Double.NaN, "");
  }

  static Target atMost(double most, String words) {
    return new Target(most, "at most " + words);
  }

  /** What the table says about this figure. */
  String verdict(double figure) {
    return figure > most ? words + ": " + MISSED : words;
  }

  /** Whether this verdict says that the target was missed. */
  static boolean isMissed(String verdict) {
    return verdict.endsWith(MISSED);
  }
}
