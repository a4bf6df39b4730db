package dev.connections.spi;

/** What we call ourselves to a vendor. */
final class UserAgent {
  static final String NAME = "connections-java/${project.version}";

  private UserAgent() {}
}
