package dev.connections.proofs.benchmarks;

import java.util.Collection;

/** The middle of some numbers, and the half of them that is around it. */
record Spread(double lowerQuartile, double median, double upperQuartile) {
  /**
   * The spread of these numbers.
   *
   * @throws IllegalArgumentException when there are none
   */
  static Spread of(Collection<Double> numbers) {
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("no numbers");
    }
    double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  /** Between two numbers, as far along as the part says. */
  private static double at(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
  }
}
