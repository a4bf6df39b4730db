package dev.connections.federation;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.Health;
import dev.connections.Health.Condition;
import dev.connections.federation.WatchListener.Added;
import dev.connections.federation.WatchListener.Changed;
import dev.connections.federation.WatchListener.Incomplete;
import dev.connections.federation.WatchListener.Looked;
import dev.connections.federation.WatchListener.Recovered;
import dev.connections.federation.WatchListener.Removed;
import dev.connections.federation.WatchListener.StatusChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a look saw with what is known, and has the difference told. Every step reads the
 * ledger anew, so that one whose event was not told is taken again at the next look. Not
 * thread-safe: it works on the thread of the watch.
 */
final class Judge {
  private final Ledger ledger;
  private final Herald herald;
  private final int confirmations;
  private final Duration apart;
  private final Map<Home, Sighting> partial = new HashMap<>();

  Judge(WatchPlan plan, Ledger ledger, Herald herald) {
    this.ledger = ledger;
    this.herald = herald;
    this.confirmations = plan.confirmations();
    this.apart = plan.interval().dividedBy(2);
  }

  void judge(Listing listing, Instant now) {
    for (Outcome outcome : listing.outcomes()) {
      Herald.carefully(() -> judge(outcome, now));
    }
    herald.tell(l -> l.onLooked(new Looked(listing, ledger.snapshot())), () -> {});
  }

  private void judge(Outcome outcome, Instant now) {
    Map<ConnectionRef, Connection> seen = new LinkedHashMap<>();
    outcome.connections().forEach(connection -> seen.putIfAbsent(connection.ref(), connection));
    ConnectionsClient client = outcome.client();
    seen.values().forEach(one -> Herald.carefully(() -> seen(client, Known.kept(one), now)));
    if (outcome instanceof Outcome.Complete) {
      for (Known known : ledger.knownOf(Home.of(client))) {
        if (!seen.containsKey(known.connection().ref())) {
          missed(known, now);
        }
      }
    } else {
      herald.tell(l -> l.onIncomplete(new Incomplete(outcome)), () -> {});
    }
    chart(outcome, now);
  }

  private void seen(ConnectionsClient client, Connection seen, Instant now) {
    if (ledger.known(seen.ref()) == null) {
      arrived(client, seen, now);
    } else {
      compareMembers(seen);
      compareHealth(client, seen, now);
    }
  }

  /** Before the list of a client is charted, what it has may have been there all along. */
  private void arrived(ConnectionsClient client, Connection seen, Instant now) {
    Known known = Known.first(seen, now);
    if (ledger.isCharted(Home.of(client))) {
      Health health = Health.of(seen, client).since(now);
      herald.tell(l -> l.onAdded(new Added(seen, health)), () -> ledger.put(known));
    } else {
      ledger.put(known);
    }
  }

  private void compareMembers(Connection seen) {
    Known known = known(seen);
    Connection after = known.withToldStatus(seen);
    Runnable note = () -> ledger.put(known.seen(after));
    if (known.looksLike(after)) {
      note.run();
    } else {
      herald.tell(l -> l.onChanged(new Changed(known.connection(), after)), note);
    }
  }

  private void compareHealth(ConnectionsClient client, Connection seen, Instant now) {
    Known known = known(seen);
    Health was = Health.of(known.connection(), client).since(known.since());
    Health is = Health.of(seen, client);
    if (Doubt.same(was, is)) {
      ledger.put(known.settled(seen.status()));
      return;
    }
    Sighting sighting = sighting(known.doubt(), was, is, now);
    if (sighting.times() < confirmations) {
      ledger.put(known.doubting(new Doubt(is.condition(), is.actor(), sighting)));
    } else {
      boolean otherCondition = was.condition() != is.condition();
      Instant since = otherCondition ? sighting.first() : known.since();
      confirmed(known, known.confirmed(seen.status(), since), was, is.since(since));
    }
  }

  private Sighting sighting(@Nullable Doubt doubt, Health was, Health is, Instant now) {
    return doubt != null && doubt.isOf(was, is)
        ? doubt.sighting().again(now, apart)
        : Sighting.at(now);
  }

  private void confirmed(Known known, Known next, Health was, Health is) {
    Connection before = known.connection();
    Connection after = next.connection();
    boolean recovered = was.condition() == Condition.BROKEN && is.condition() == Condition.WORKING;
    herald.tell(
        recovered
            ? l -> l.onRecovered(new Recovered(before, after, was, is))
            : l -> l.onStatusChanged(new StatusChanged(before, after, was, is)),
        () -> ledger.put(next));
  }

  private void missed(Known known, Instant now) {
    Sighting before = known.missing();
    Sighting missing = before == null ? Sighting.at(now) : before.again(now, apart);
    Connection connection = known.connection();
    if (missing.times() < confirmations) {
      ledger.put(known.missed(missing));
    } else {
      herald.tell(l -> l.onRemoved(new Removed(connection)), () -> ledger.remove(connection.ref()));
    }
  }

  /**
   * A client is charted by one complete list; or by as many partial ones as confirm, or else one
   * whose list has an item that can never be read would never have anything added.
   */
  private void chart(Outcome outcome, Instant now) {
    Home home = Home.of(outcome.client());
    if (outcome instanceof Outcome.Complete) {
      ledger.chart(home);
    } else if (outcome instanceof Outcome.Partial && !ledger.isCharted(home)) {
      Sighting before = partial.get(home);
      Sighting sighting = before == null ? Sighting.at(now) : before.again(now, apart);
      partial.put(home, sighting);
      if (sighting.times() >= confirmations) {
        ledger.chart(home);
      }
    }
  }

  private Known known(Connection seen) {
    Known known = ledger.known(seen.ref());
    if (known == null) {
      throw new IllegalStateException("Forgotten meanwhile: " + seen.ref());
    }
    return known;
  }
}
