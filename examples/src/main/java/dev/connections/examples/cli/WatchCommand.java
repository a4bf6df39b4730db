package dev.connections.examples.cli;

import dev.connections.TimeSource;
import dev.connections.federation.Connections;
import dev.connections.federation.Watch;
import dev.connections.federation.WatchPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a line for each thing that happens, until it is told to end. */
@Command(
    name = "watch",
    header = "Prints a line for each thing that happens to a connection.",
    description = {
      "It looks again and again, and tells which connections come, change, break, recover or go."
          + " What is there at the first look is no news.",
      "Ends with Ctrl-C. With --rounds or --for it ends by itself, and with 1 when the last look"
          + " was not whole."
    })
final class WatchCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Desk desk;

  @Mixin private final Selection selection = new Selection();
  @Mixin private final Format format = new Format();

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = DurationReader.class,
      defaultValue = "30s",
      description = "From one look to the next; ${DEFAULT-VALUE} unless set.")
  private Duration every = Duration.ZERO;

  @Option(
      names = "--confirmations",
      paramLabel = "LOOKS",
      defaultValue = "2",
      description = "How many looks must agree before it is told; ${DEFAULT-VALUE} unless set.")
  private int confirmations;

  @Option(
      names = "--state-file",
      paramLabel = "FILE",
      description = "Goes on where the watch that wrote this file had come to, and writes it.")
  private @Nullable Path file;

  @Option(names = "--rounds", paramLabel = "LOOKS", description = "Ends after so many looks.")
  private int rounds; // 0: never

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = DurationReader.class,
      description = "Ends after this time.")
  private @Nullable Duration end;

  WatchCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    Optional<StateFile> state = Optional.ofNullable(file).map(StateFile::new);
    WatchPlan plan = plan(state);
    WatchEnd ending = ending();
    try (Session session = desk.open()) {
      Connections watched = session.at(selection.vendor());
      desk.terminal().remark("Watching " + watched + " " + plan + ".");
      WatchPrinter printer = new WatchPrinter(desk.terminal(), session, format, state, ending);
      try (Watch watch = watched.watch(plan, printer)) {
        Runtime.getRuntime().addShutdownHook(new Thread(watch::close)); // on Ctrl-C
        return ending.await();
      }
    }
  }

  private WatchPlan plan(Optional<StateFile> state) {
    WatchPlan plan = WatchPlan.every(every).confirmations(confirmations).filter(selection.filter());
    return state.flatMap(StateFile::read).map(plan::resume).orElse(plan);
  }

  private WatchEnd ending() {
    if (rounds < 0) {
      throw new IllegalArgumentException("--rounds: at least 1: " + rounds);
    }
    WatchEnd ending = new WatchEnd(rounds);
    if (end != null) {
      if (end.isNegative() || end.isZero() || end.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("--for: more than nothing and at most a year: " + end);
      }
      Runnable unused = TimeSource.system().schedule(end, Runnable::run, ending::end);
    }
    return ending;
  }
}
