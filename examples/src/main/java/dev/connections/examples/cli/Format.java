package dev.connections.examples.cli;

import picocli.CommandLine.Option;

/** For whom to print. */
final class Format {
  static final String OPTION = "--json";

  @Option(
      names = OPTION,
      description = "For programs: JSON, one object a line; errors of a vendor as problem JSON.")
  private boolean json;

  boolean json() {
    return json;
  }
}
