package dev.connections.proofs.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the JVM is given of classes that were loaded before. */
@FunctionalInterface
interface Archives {
  /** The JVM's options for a subject; makes the archive first, with a list from this server. */
  List<String> options(Subject subject, URI server) throws IOException, InterruptedException;

  /** Nothing but what the JDK brings. */
  static Archives none() {
    return (subject, server) -> List.of();
  }

  /**
   * AppCDS: the classes that each subject has loaded when it has its first list. Warnings of the
   * JVM are off, since it writes them where the count is expected.
   */
  static Archives appCds() {
    return (subject, server) -> {
      Path archive = Files.createTempDirectory("appcds").resolve(subject + ".jsa");
      List<String> making = List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive);
      FirstListJvm.nanos(subject, making, server);
      return List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + archive);
    };
  }
}
