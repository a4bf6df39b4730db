package dev.connections.proofs.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page in docs: what is written by hand, and below it the last table. */
final class Page {
  private static final String LAST_RUN = "## The last run\n";

  private Page() {}

  /**
   * Replaces what is below the heading of the last run.
   *
   * @throws IOException when the page is not there or has no such heading
   */
  static void replaceLastRun(Path page, String report) throws IOException {
    String text = Files.readString(page);
    int heading = text.indexOf(LAST_RUN);
    if (heading < 0) {
      throw new IOException("no heading for the last run: " + page);
    }
    Files.writeString(page, text.substring(0, heading) + LAST_RUN + "\n" + report);
  }
}
