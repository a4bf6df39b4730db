package dev.connections.spi;

import dev.connections.Connection;
import dev.connections.Page;
import dev.connections.Reconciliation;
import dev.connections.TimeSource;
import dev.connections.corridor.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a list to its end for what a create was to make, and says what became of the create. */
final class Search {
  private final Predicate<Connection> wanted;
  private final Instant began;
  private final TimeSource time;

  Search(Predicate<Connection> wanted, Instant began, TimeSource time) {
    this.wanted = wanted;
    this.began = began;
    this.time = time;
  }

  Program<Reconciliation> from(Program<Page<Connection>> first) {
    return from(first, List.of());
  }

  private Program<Reconciliation> from(Program<Page<Connection>> page, List<Connection> soFar) {
    return new Then<>(new Clocked<>(page, time), answer -> next(answer, soFar), List.of());
  }

  private Then.Next<Reconciliation> next(
      Answer<Clocked.Value<Page<Connection>>> answer, List<Connection> soFar) {
    Page<Connection> page = answer.value().value();
    if (!page.failures().isEmpty()) {
      return Then.Next.value(answer.with(unreadable(page)));
    }
    List<Connection> found = new ArrayList<>(soFar);
    page.items().stream().filter(wanted).forEach(found::add);
    return page.next()
        .map(next -> Then.Next.program(from(Calls.program(next), found)))
        .orElseGet(() -> Then.Next.value(answer.with(verdict(found, answer.value().clock()))));
  }

  private static Reconciliation unreadable(Page<Connection> page) {
    return new Reconciliation.Undecided(
        "The list could not be read whole, and the connection may be in the part that is missing: "
            + page.failures().get(0).getMessage());
  }

  private Reconciliation verdict(List<Connection> found, Optional<VendorClock> clock) {
    if (found.isEmpty()) {
      return new Reconciliation.Absent();
    }
    List<Connection> after = found.stream().filter(one -> isAfter(one, clock)).toList();
    if (found.size() == 1) {
      return new Reconciliation.Found(found.get(0), !after.isEmpty());
    }
    long before = found.stream().filter(one -> isBefore(one, clock)).count();
    return after.size() == 1 && before == found.size() - 1
        ? new Reconciliation.Found(after.get(0), true)
        : several(found, after.size(), before);
  }

  private static Reconciliation several(List<Connection> found, int after, long before) {
    return new Reconciliation.Undecided(
        found.size()
            + " connections have the same key ("
            + String.join(", ", found.stream().map(one -> one.ref().toString()).toList())
            + "), and the call cannot be told to have created a single one of them: "
            + after
            + " certainly came after it began, "
            + before
            + " before.");
  }

  /** What has no date is neither, and without the vendor's clock nothing is. */
  private boolean isAfter(Connection one, Optional<VendorClock> clock) {
    return clock
        .flatMap(theirs -> one.createdAt().map(at -> theirs.isAfter(at, began)))
        .orElse(false);
  }

  private boolean isBefore(Connection one, Optional<VendorClock> clock) {
    return clock
        .flatMap(theirs -> one.createdAt().map(at -> theirs.isBefore(at, began)))
        .orElse(false);
  }
}
