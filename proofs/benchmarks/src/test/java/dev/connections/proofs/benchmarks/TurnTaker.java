package dev.connections.proofs.benchmarks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The JVM of one subject. It stays alive and warm, reads a {@link Turn} from each line of its
 * input, does the work for as long as the turn says, and writes how many nanoseconds one run took:
 * the length of the turn by the runs of all threads.
 */
@SuppressWarnings("SystemOut")
final class TurnTaker {
  private final Reading reading;
  private final Map<String, Work> works = new HashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private TurnTaker(Reading reading) {
    this.reading = reading;
  }

  /** Takes the name of the subject; ends when the input does. */
  public static void main(String[] arguments) throws Exception {
    TurnTaker taker = new TurnTaker(Subject.valueOf(arguments[0]).open());
    BufferedReader turns =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = turns.readLine(); line != null; line = turns.readLine()) {
      System.out.println(taker.nanosPerRun(Turn.parse(line)));
    }
    System.exit(0); // a peer may have threads of its own that wait for more
  }

  private double nanosPerRun(Turn turn) throws Exception {
    Work work = work(turn);
    long start = System.nanoTime();
    long end = start + turn.length().toNanos();
    int workers = turn.task().threads();
    long runs = workers == 1 ? runUntil(end, work) : runTogether(workers, end, work);
    return (double) (System.nanoTime() - start) / runs;
  }

  /** The same for as many turns as there are, so that its client keeps its connections. */
  private Work work(Turn turn) {
    Task task = turn.task();
    return works.computeIfAbsent(
        task.kind() + " " + task.connections(),
        unknown ->
            switch (task.kind()) {
              case DECODE -> reading.decoding(Bodies.connections(task.connections()));
              case CALL -> reading.calling(turn.server());
            });
  }

  private long runTogether(int workers, long end, Work work) throws Exception {
    Callable<Long> worker = () -> runUntil(end, work);
    long runs = 0;
    for (Future<Long> each : threads.invokeAll(Collections.nCopies(workers, worker))) {
      runs += each.get();
    }
    return runs;
  }

  private static long runUntil(long end, Work work) throws Exception {
    long runs = 0;
    do {
      work.run();
      runs++;
    } while (System.nanoTime() < end);
    return runs;
  }
}
