package dev.connections.federation;

import dev.connections.ConnectionsClient;
import dev.connections.TimeSource;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** When to look, and at whom. Not thread-safe. */
final class LookTimes {
  /** However many hints come, they cause no more than one look in this time. */
  static final Duration BETWEEN_HINTED = Duration.ofSeconds(5);

  private final TimeSource time;
  private final Duration interval;
  private final List<ConnectionsClient> all;
  private final Set<ConnectionsClient> hinted = new LinkedHashSet<>();
  private long nextOfAll;
  private long nextHinted;
  private boolean followingHints;

  LookTimes(TimeSource time, Duration interval, List<ConnectionsClient> all) {
    this.time = time;
    this.interval = interval;
    this.all = all;
    this.nextOfAll = time.nanoTime();
    this.nextHinted = nextOfAll;
  }

  /** Asks for a look at this client soon; says whether that was not asked for already. */
  boolean hint(ConnectionsClient client) {
    return hinted.add(client);
  }

  /** How long nothing is to be done; zero when a look is due. */
  Duration left() {
    long now = time.nanoTime();
    long left = nextOfAll - now;
    if (!hinted.isEmpty()) {
      left = Math.min(left, nextHinted - now);
    }
    return Duration.ofNanos(Math.max(0, left));
  }

  /** Whom to look at when a look is due: everybody, or whoever was hinted at. */
  List<ConnectionsClient> take() {
    boolean everybody = nextOfAll - time.nanoTime() <= 0;
    List<ConnectionsClient> due = everybody ? all : List.copyOf(hinted);
    followingHints = !everybody;
    hinted.clear();
    return due;
  }

  /** A look at these is over. One at a few leaves the looks at all of them where they are. */
  void looked(List<ConnectionsClient> clients) {
    long now = time.nanoTime();
    if (followingHints) {
      nextHinted = now + BETWEEN_HINTED.toNanos();
    }
    if (clients.size() == all.size()) {
      nextOfAll = now + jittered();
    }
  }

  /** A tenth more or less, or else all processes that were started together ask together. */
  private long jittered() {
    return Math.round(interval.toNanos() * (0.9 + 0.2 * time.random()));
  }
}
