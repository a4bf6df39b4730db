package dev.connections.examples.cli;

import dev.connections.Json;
import dev.connections.federation.WatchSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What a watch knows, in a file that is never half written. */
final class StateFile {
  private final Path file;

  StateFile(Path file) {
    this.file = file;
  }

  /**
   * What was saved; empty when there is no file yet.
   *
   * @throws IllegalArgumentException when the file holds something else
   */
  Optional<WatchSnapshot> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(WatchSnapshot.fromJson(Json.parse(Files.readString(file))));
    } catch (IOException e) {
      throw failed("read", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--state-file: " + file + " was not written by a watch: " + e.getMessage(), e);
    }
  }

  void save(WatchSnapshot snapshot) {
    Path fresh = Path.of(file + ".new");
    try {
      Files.writeString(fresh, snapshot.toJson().toString());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  private UncheckedIOException failed(String what, IOException e) {
    return new UncheckedIOException("--state-file: " + file + " cannot be " + what + ": " + e, e);
  }
}
