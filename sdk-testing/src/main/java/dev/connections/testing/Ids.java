package dev.connections.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out ids that look random, and are the same ones in each run. */
final class Ids {
  private final String kind;
  private final AtomicInteger count = new AtomicInteger();

  /** Ids that differ from those of every other kind. */
  Ids(String kind) {
    this.kind = kind;
  }

  String next() {
    return of(kind + "-" + count.incrementAndGet());
  }

  /** Always the same id for the same name. */
  static String of(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
