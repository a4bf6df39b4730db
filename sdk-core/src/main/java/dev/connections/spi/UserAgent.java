package dev.connections.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What we call ourselves to a vendor. */
final class UserAgent {
  static final String NAME = "connections-java";
  private static final String UNKNOWN = "unknown";

  private UserAgent() {}

  /** The version that the build wrote next to this class. */
  static String version() {
    try (InputStream version = UserAgent.class.getResourceAsStream("version.txt")) {
      return version == null
          ? UNKNOWN
          : new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return UNKNOWN; // no reason to refuse anybody a client
    }
  }
}
