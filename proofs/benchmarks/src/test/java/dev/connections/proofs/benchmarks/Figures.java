package dev.connections.proofs.benchmarks;

import java.util.Locale;

/** How figures are written. */
final class Figures {
  private static final double MEBIBYTE = 1 << 20;

  private Figures() {}

  static String count(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  static String bytes(double bytes) {
    return count(bytes) + " B";
  }

  static String mebibytes(double bytes) {
    return String.format(
        Locale.ROOT, bytes % MEBIBYTE == 0 ? "%,.0f MiB" : "%.2f MiB", bytes / MEBIBYTE);
  }

  static String nanos(double nanos) {
    if (nanos < 1e6) {
      return String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
    }
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  static String ratio(Spread ratios) {
    return ratio(ratios.median())
        + " ("
        + ratio(ratios.lowerQuartile())
        + " to "
        + ratio(ratios.upperQuartile())
        + ")";
  }
}
