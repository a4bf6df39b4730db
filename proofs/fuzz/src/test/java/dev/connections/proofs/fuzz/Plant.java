package dev.connections.proofs.fuzz;

import dev.connections.Connection;
import java.time.Duration;
import java.util.List;

/**
 * One bug for each target, as the product could have it. They are there only in a run that has to
 * find them, which shows that a target can find anything at all; no file of the corpus meets one.
 */
final class Plant {
  private static final boolean ON = Boolean.getBoolean("fuzz.plant");

  private Plant() {}

  /** A codec that writes negative numbers without their sign. */
  static String codec(String written) {
    return ON ? written.replace(":-", ":") : written;
  }

  /** A printer that leaves out the sign of a number in a list. */
  static String json(String printed) {
    return ON ? printed.replace(",-", ",") : printed;
  }

  /** A printer that loses a label with an underscore. */
  static String ref(String printed) {
    return ON ? printed.replaceFirst(":[^/]*_[^/]*/", "/") : printed;
  }

  /** An error that takes a status which no vendor documents for another one. */
  static int status(int status) {
    return ON && status % 10 == 8 ? 500 : status;
  }

  /** A parser that takes seven digits for milliseconds. */
  static Duration wait(Duration wait) {
    return ON && wait.toSeconds() >= 1_000_000 && wait.toSeconds() < 10_000_000
        ? Duration.ofMillis(wait.toSeconds())
        : wait;
  }

  /** A parser that takes a seven at the end for an eight. */
  static long remaining(long requests) {
    return ON && requests % 10 == 7 ? requests + 1 : requests;
  }

  /** A path that leaves the slash in an id as it is. */
  static String idUrl(String url) {
    return ON ? url.replace("%2F", "/") : url;
  }

  /** A path that leaves the percent sign in a value as it is. */
  static String rawUrl(String url) {
    return ON ? url.replace("%25", "%") : url;
  }

  /** A driver that loses connections with an even id. */
  static List<Connection> items(List<Connection> items) {
    return items.stream().filter(item -> !ON || !item.ref().id().matches(".*[02468]")).toList();
  }

  /** A check of the origin that compares beginnings only. */
  static boolean follows(String location, String origin) {
    return ON
        && location.startsWith(origin)
        && location.length() > origin.length()
        && Character.isLetter(location.charAt(origin.length()));
  }
}
