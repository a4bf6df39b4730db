package dev.connections.proofs.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for inputs that break something: every target for a while, each in a JVM of its own, since
 * Jazzer takes one at a time. Run by
 *
 * <pre>mvn -q -Pfuzz -pl proofs/fuzz -am -DskipTests verify -Dfuzz.duration=15s</pre>
 *
 * with as many seconds as there is time for; what was learnt is kept in {@code target/fuzz} and the
 * next run goes on from there. {@code -Dfuzz.target=json} takes the targets whose names begin so.
 * An input that breaks something is put beside the other files of its target, with the mend.
 *
 * <p>With {@code -Dfuzz.plant=true} every target has a bug, see {@link Plant}, and the run fails
 * unless each is found; sixty seconds are enough, and most need one.
 */
@SuppressWarnings("SystemOut")
final class FuzzRun {
  private FuzzRun() {}

  /** Takes the duration for each target, the folder to work in, and the beginning of names. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Duration duration = Duration.parse("PT" + arguments[0]);
    boolean planted = Boolean.getBoolean("fuzz.plant");
    Path folder = Path.of(arguments[1], planted ? "fuzz-planted" : "fuzz").toAbsolutePath();
    List<Result> results = new ArrayList<>();
    for (Target target : Target.startingWith(arguments[2])) {
      Path place = planted ? fresh(folder, target) : folder.resolve(target.name());
      Result result = target.run(place, duration, planted);
      System.out.println(result);
      results.add(result);
    }
    results.stream().filter(result -> !result.isGood()).forEach(Result::explain);
    if (results.isEmpty() || !results.stream().allMatch(Result::isGood)) {
      System.exit(1);
    }
  }

  /**
   * What an earlier run has learnt would find the planted bug at once, whatever the target does.
   */
  private static Path fresh(Path folder, Target target) throws IOException {
    return Files.createTempDirectory(Files.createDirectories(folder), target.name() + "-");
  }
}
