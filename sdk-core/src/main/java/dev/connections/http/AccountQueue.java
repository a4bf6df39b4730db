package dev.connections.http;

import dev.connections.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Who waits for leave to send to one account, in the order in which they came. A place is worth a
 * time that follows from how many stand before it: when somebody leaves, the others move up.
 * Thread-safe.
 */
final class AccountQueue {
  private static final Duration LONGEST_LIFE = Duration.ofDays(365);

  private final Pace pace;
  private final TimeSource time;
  private final QueueClock clock = new QueueClock();
  private final Deque<Place> waiting = new ArrayDeque<>();
  private final long[] sent;
  private long count;
  private long ceiling = Long.MAX_VALUE;
  private long ceilingEnds;

  AccountQueue(Pace pace, TimeSource time) {
    this.pace = pace;
    this.time = time;
    this.sent = new long[pace.requests()];
  }

  /** A place at the end, unless it would take too long. */
  synchronized Permit enter(Duration longest) {
    long now = time.nanoTime();
    forgetLost(now);
    long wait = waitAt(waiting.size(), now);
    Duration delay = Duration.ofNanos(wait);
    if (delay.compareTo(longest) > 0) {
      return () -> delay;
    }
    Place place = new Place(now + life(longest));
    waiting.add(place);
    return place;
  }

  /** Whether a new queue would do as well. */
  synchronized boolean isIdle() {
    long now = time.nanoTime();
    forgetLost(now);
    boolean rested = count == 0 || clock.at(now) - last() >= pace.span();
    return waiting.isEmpty() && rested && clock.standsStill(now) == 0 && isOpen(now);
  }

  private long last() {
    return sent[(int) ((count - 1) % sent.length)];
  }

  /** Whoever stands first and does not come within its own time is not going to come at all. */
  private void forgetLost(long now) {
    while (!waiting.isEmpty() && now - waiting.getFirst().expires > 0) {
      waiting.removeFirst();
    }
  }

  private long waitAt(int rank, long now) {
    long shown = clock.at(now);
    return clock.standsStill(now) + Math.max(0, turn(rank, shown) - shown);
  }

  /** When it is the turn of the one behind this many others: a whole span after the one before. */
  private long turn(int rank, long shown) {
    int ahead = rank % sent.length;
    long number = count + ahead;
    long first =
        number < sent.length
            ? shown
            : Math.max(shown, sent[(int) (number % sent.length)] + pace.span());
    return first + rank / sent.length * pace.span();
  }

  private synchronized Duration delay(Place place) {
    long now = time.nanoTime();
    forgetLost(now);
    long wait = waitAt(rank(place), now);
    if (wait == 0) {
      waiting.remove(place);
      place.number = count;
      sent[(int) (count++ % sent.length)] = clock.at(now);
      stopAtCeiling(now);
    }
    return Duration.ofNanos(wait);
  }

  /** Whoever comes so late that the place is lost stands first: nobody has waited longer. */
  private int rank(Place place) {
    if (waiting.peekFirst() == place) {
      return 0;
    }
    int rank = 0;
    for (Iterator<Place> places = waiting.iterator(); places.hasNext(); rank++) {
      if (places.next() == place) {
        return rank;
      }
    }
    return 0;
  }

  private synchronized void leave(Place place) {
    waiting.remove(place);
  }

  private synchronized void pause(Duration wait) {
    long now = time.nanoTime();
    clock.stop(now, now + wait.toNanos());
  }

  /** What went out after the request that is answered here may not be counted yet. */
  private synchronized void remaining(long number, long requests, Duration reset) {
    long now = time.nanoTime();
    long newCeiling = number + 1 + Math.min(requests, Integer.MAX_VALUE);
    if (isOpen(now) || newCeiling < ceiling) {
      ceiling = newCeiling;
      ceilingEnds = now + reset.toNanos();
      stopAtCeiling(now);
    }
  }

  /** Whether no reply has set a bound that still holds. */
  private boolean isOpen(long now) {
    return ceiling == Long.MAX_VALUE || now - ceilingEnds >= 0;
  }

  private void stopAtCeiling(long now) {
    if (count >= ceiling) {
      clock.stop(now, ceilingEnds);
      ceiling = Long.MAX_VALUE;
    }
  }

  private static long life(Duration longest) {
    return (longest.compareTo(LONGEST_LIFE) < 0 ? longest : LONGEST_LIFE).toNanos();
  }

  private final class Place implements Permit {
    private final long expires;
    private long number;

    Place(long expires) {
      this.expires = expires;
    }

    @Override
    public Duration delay() {
      return AccountQueue.this.delay(this);
    }

    @Override
    public void release() {
      leave(this);
    }

    @Override
    public void pause(Duration wait) {
      AccountQueue.this.pause(wait);
    }

    @Override
    public void remaining(long requests, Duration reset) {
      AccountQueue.this.remaining(number, requests, reset);
    }
  }
}
