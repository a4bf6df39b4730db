package dev.connections.examples.docs;

import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key in a file that somebody else replaces; it is read for each attempt and never kept. */
final class KeyFile {
  private KeyFile() {}

  static Credentials credentials(Path file) {
    return Credentials.bearer(() -> read(file));
  }

  private static Secret read(Path file) {
    try {
      return Secret.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
