package dev.connections.proofs.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What this JVM holds.
 *
 * @param threads of the SDK and of OkHttp, but for the watchdogs that all clients share
 * @param sockets open files that are sockets; 0 where the system does not show them
 */
record Counts(long threads, long sockets) {
  static Counts now() {
    return new Counts(countThreads(), countSockets());
  }

  /** Waits until no more is held than this, or the time is over; returns what is held. */
  Counts awaitAtMost(long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Counts held = now();
    while (held.isMoreThan(this) && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      held = now();
    }
    return held;
  }

  boolean isMoreThan(Counts other) {
    return threads > other.threads || sockets > other.sockets;
  }

  private static long countThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("connections-http") || name.startsWith("caller"))
        .count();
  }

  private static long countSockets() {
    Path files = Path.of("/proc/self/fd");
    if (!Files.isDirectory(files)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(files)) {
      return open.filter(Counts::isSocket).count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }
}
