package dev.connections.proofs.canary;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that was emitted goes through here and is searched. Not thread-safe. */
final class Net {
  private static final int REMEMBERED = 1000;

  private final Search search;
  private final Set<String> clean = new HashSet<>();
  private final Set<Find> finds = new LinkedHashSet<>();
  private long emissions;

  Net(Search search) {
    this.search = search;
  }

  /** Something that was printed, logged, thrown or written. */
  void emitted(String emission, String text) {
    emissions++;
    boolean isShort = text.length() < REMEMBERED;
    if (isShort && clean.contains(text)) {
      return; // most of what is printed was printed before
    }
    List<Find> found = search.in(emission, text);
    finds.addAll(found);
    if (found.isEmpty() && isShort) {
      clean.add(text);
    }
  }

  /** Message and whole stack trace, with all causes and whatever is suppressed. */
  void emitted(String emission, Throwable thrown) {
    emitted("the message of " + emission, String.valueOf(thrown.getMessage()));
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    emitted("the stack trace of " + emission, trace.toString());
  }

  /** How many texts were searched. */
  long emissions() {
    return emissions;
  }

  /** What was found since this was asked last. */
  List<Find> empty() {
    List<Find> found = new ArrayList<>(finds);
    finds.clear();
    return found;
  }
}
