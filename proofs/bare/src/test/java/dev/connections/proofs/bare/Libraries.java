package dev.connections.proofs.bare;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the program in src/main runs with, as Maven resolves it for a user. */
final class Libraries {
  private Libraries() {}

  /** The jars, or the folders of classes that jars will be made of. */
  static List<Path> all() {
    String path = System.getProperty("application.libraries", "");
    return Arrays.stream(path.split(File.pathSeparator)).map(Path::of).toList();
  }

  /** The same after the program itself. */
  static List<Path> withProgram() {
    Path program = Path.of(System.getProperty("application.classes", ""));
    return Stream.concat(Stream.of(program), all().stream()).toList();
  }

  /** The name of the jar or, for target/classes, of its module's folder. */
  static String name(Path library) {
    Path named = Files.isDirectory(library) ? library.resolve("../..").normalize() : library;
    return named.toFile().getName();
  }
}
