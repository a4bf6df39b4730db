package dev.connections.testing;

import dev.connections.Json;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A vendor's sample payload, kept beside the classes. */
final class Fixture {
  private Fixture() {}

  /** The connections that a payload holds at a JSON pointer. */
  static List<Json> connections(String file, String pointer) {
    return json(file).at(pointer).asList();
  }

  /** A whole payload. */
  static Json json(String file) {
    return Json.parse(text(file));
  }

  private static String text(String file) {
    try (InputStream in = Fixture.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
