package dev.connections.proofs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What is held before and after, and whether a program ends that closes nothing. */
@Isolated
final class ResourcesTest {
  private static final List<Case> SOME =
      List.of(
          Case.of(Group.BODY, "whole", Ask.LIST, Bodies.list()),
          Case.of(Group.BODY, "reset", Ask.LIST, Faults.reset())
              .ends(
                  Outcome.transport(
                      dev.connections.error.TransportException.Reason.IO,
                      dev.connections.error.Delivery.UNKNOWN),
                  3),
          Case.of(Group.STATUS, "an error", Ask.ONE, Reply.json(404, "{}"))
              .ends(
                  Outcome.api(
                      dev.connections.error.NotFoundException.class,
                      404,
                      dev.connections.error.Delivery.REFUSED),
                  1),
          Case.of(Group.CONTENT, "a page", Ask.LIST, Reply.json("<html>"))
              .ends(Outcome.decoding(200, ""), 1));

  @Test
  void threadsAndSocketsAreBackAtTheirStart() throws Exception {
    new Trial(SOME.get(0), Driver.ASYNC, Through.OWN).run();
    Counts before = Counts.now();

    for (int i = 0; i < 25; i++) {
      for (Case each : SOME) {
        new Trial(each, Driver.BLOCKING, Through.OWN).run();
        new Trial(each, Driver.ASYNC, Through.OWN).run();
      }
    }

    assertThat(before.awaitAtMost(5).isMoreThan(before)).isFalse();
  }

  @Test
  void programThatClosesNothingEnds() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                NeverCloses.class.getName())
            .inheritIO()
            .start();

    assertThat(program.waitFor(20, TimeUnit.SECONDS)).as("it ended").isTrue();
    assertThat(program.exitValue()).isZero();
  }
}
