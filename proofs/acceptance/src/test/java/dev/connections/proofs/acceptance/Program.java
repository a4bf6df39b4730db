package dev.connections.proofs.acceptance;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The application in src/main, as its own process and without anything of the tests. */
final class Program {
  static final String MAIN = "dev.connections.acceptance.Tour";

  /** What the program needs to run, from Maven and not from the path of the tests. */
  static final String LIBRARIES = System.getProperty("application.libraries", "");

  /** The program as Maven compiled it, as a module. */
  static final Path CLASSES = Path.of(System.getProperty("application.classes", ""));

  private static final long MINUTES_AT_MOST = 2;

  private final int status;
  private final String output;
  private final String errors;

  private Program(int status, String output, String errors) {
    this.status = status;
    this.output = output;
    this.errors = errors;
  }

  /** Compiles the sources as a user without modules does. */
  static void compileOnClassPath(Path target) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none"));
    arguments.addAll(List.of("-classpath", LIBRARIES, "-d", target.toString()));
    try (Stream<Path> sources = Files.walk(Path.of(System.getProperty("application.sources")))) {
      sources
          .map(Path::toString)
          .filter(name -> name.endsWith(".java") && !name.endsWith("module-info.java"))
          .forEach(arguments::add);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
      throw new AssertionError("The sources do not compile on the class path");
    }
  }

  /** Runs a program to its end. */
  static Program run(Path scratch, String... arguments) throws IOException, InterruptedException {
    Path output = scratch.resolve("output");
    Path errors = scratch.resolve("errors");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
        throw new AssertionError("The program does not end by itself: " + text(output));
      }
      return new Program(process.exitValue(), text(output), text(errors));
    } finally {
      process.destroyForcibly();
    }
  }

  static String path(Path first, String rest) {
    return first + File.pathSeparator + rest;
  }

  int status() {
    return status;
  }

  List<String> lines() {
    return output.lines().toList();
  }

  String errors() {
    return errors;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
