package dev.connections.proofs.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Where and when it was measured. */
final class Machine {
  private Machine() {}

  /** In one sentence. */
  static String now() {
    return String.format(
        Locale.ROOT,
        "Measured on %s, %d cores, %s %s, %s %s.",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.name"),
        Runtime.version());
  }

  /** How many threads wanted to run, on average of the last minute; negative where nobody knows. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
