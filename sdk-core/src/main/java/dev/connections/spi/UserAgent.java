package dev.connections.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What we call ourselves to a vendor. */
final class UserAgent {
  static final String NAME = "connections-java";

  private UserAgent() {}

  /** The version that the build wrote next to this class. */
  static String version() {
    try (InputStream version = UserAgent.class.getResourceAsStream("version.txt")) {
      return version == null
          ? "unknown"
          : new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
