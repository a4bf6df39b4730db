package dev.connections.proofs.canary;

import java.util.List;
import java.util.stream.Stream;

/** Success, and all the ways to fail, at servers that repeat whatever they were sent. */
final class Kinds {
  private Kinds() {}

  static List<Kind> all() {
    return Stream.of(
            AnswerKinds.all(),
            ErrorKinds.all(),
            HeadKinds.all(),
            NetworkKinds.all(),
            RefusalKinds.all())
        .flatMap(List::stream)
        .toList();
  }
}
