package dev.connections.libraries;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what is wrong with a class path that cannot work.
 *
 * <p>A library that is too old fails where something is called that it lacks: on a thread of a
 * pool, after the client was built, and the caller may wait for ever. So whatever is built from a
 * library touches, when it is built, what only new versions have. Nothing is searched before that
 * fails.
 */
public final class Clash {
  private Clash() {}

  /**
   * One sentence for what the JVM could not link: the library, the file that it comes from, what is
   * needed, and what to do.
   */
  public static IllegalStateException of(LinkageError error) {
    return new IllegalStateException(sentence(error), error);
  }

  private static String sentence(LinkageError error) {
    return Library.of(lacking(root(error)))
        .map(Library::complaint)
        .orElseGet(() -> "The libraries that were found do not fit together: " + all());
  }

  private static String all() {
    return Stream.of(Library.values()).map(Library::whereabouts).collect(Collectors.joining("; "));
  }

  /** What could not be initialised has a reason, which may be a library below it. */
  private static Throwable root(Throwable error) {
    return error.getCause() instanceof LinkageError cause ? root(cause) : error;
  }

  /**
   * The class that is missing, or that lacks a member. The JVM says {@code 'void
   * a.b.C.method(int)'} , {@code a/b/C}, or a sentence that ends with the name.
   */
  private static String lacking(Throwable error) {
    String message = String.valueOf(error.getMessage()).replace("'", "").replace('/', '.');
    String beforeArguments = message.split("\\(", 2)[0];
    return beforeArguments.substring(beforeArguments.lastIndexOf(' ') + 1);
  }
}
