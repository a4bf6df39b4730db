package dev.connections.proofs.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured, and how long.
 *
 * @param decoded the lengths of the lists whose bytes are counted
 * @param tasks what the time is taken of
 * @param rounds how often each time is taken
 * @param turn how long one turn is
 * @param warmUp how long each subject first does each kind of task, which does not count
 * @param jmhWarmUps how many half seconds JMH warms up
 * @param everything the experiments that are meant by "all"
 */
record Plan(
    List<Integer> decoded,
    List<Task> tasks,
    int rounds,
    Duration turn,
    Duration warmUp,
    int jmhWarmUps,
    List<String> everything) {

  /** About a quarter of an hour. */
  static Plan full() {
    return new Plan(
        List.of(1, 100, 1000),
        List.of(
            Task.decode(1),
            Task.decode(100),
            Task.decode(1000),
            Task.call(1, 1),
            Task.call(100, 1),
            Task.call(1000, 1),
            Task.call(1, 8),
            Task.call(100, 8),
            Task.call(1000, 8)),
        12,
        Duration.ofMillis(100),
        Duration.ofSeconds(5),
        6,
        List.of("bytes", "time", "start", "appcds", "heap", "size", "fanout"));
  }

  /** About two minutes, for whoever changes something and wants to see which way it goes. */
  static Plan quick() {
    return new Plan(
        List.of(100),
        List.of(Task.decode(100), Task.call(1, 1), Task.call(100, 1)),
        3,
        Duration.ofMillis(50),
        Duration.ofSeconds(1),
        2,
        List.of("bytes", "time", "start", "size", "fanout"));
  }

  /**
   * One of the two.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static Plan named(String name) {
    return switch (name) {
      case "full" -> full();
      case "quick" -> quick();
      default -> throw new IllegalArgumentException("neither full nor quick: " + name);
    };
  }

  /** The same with another number of rounds. */
  Plan rounds(int rounds) {
    return new Plan(decoded, tasks, rounds, turn, warmUp, jmhWarmUps, everything);
  }
}
