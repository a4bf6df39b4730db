package dev.connections.proofs.fuzz;

import dev.connections.spi.ModelCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All codecs of one vendor's models, by the names of the models. */
final class CodecCatalogue {
  private static final String CODEC = "Codec.class";

  private final Map<String, ModelCodec<?, ?>> codecs = new TreeMap<>();
  private final Map<String, List<String>> members = new TreeMap<>();
  private final List<String> names;

  /** The codecs beside this one. */
  CodecCatalogue(ModelCodec<?, ?> one) {
    Class<?> known = one.getClass();
    Path home = home(known);
    if (Files.isDirectory(home)) {
      addAll(home, known);
    } else {
      try (FileSystem jar =
          FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
        addAll(jar.getPath("/"), known);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    names = List.copyOf(codecs.keySet());
  }

  /** The codec of this model; of any model when there is none of this name. */
  String nearest(String name) {
    return codecs.containsKey(name)
        ? name
        : names.get(Math.floorMod(name.hashCode(), names.size()));
  }

  /** The name of any model. */
  String any(int choice) {
    return names.get(choice % names.size());
  }

  ModelCodec<?, ?> codec(String name) {
    return Objects.requireNonNull(codecs.get(name));
  }

  /** The names of the members that the model knows. */
  List<String> members(String name) {
    return members.getOrDefault(name, List.of());
  }

  private static Path home(Class<?> known) {
    try {
      return Path.of(known.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addAll(Path root, Class<?> known) {
    Path folder = root.resolve(known.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(CODEC)).toList()) {
        String simple = file.getFileName().toString();
        add(simple.substring(0, simple.length() - CODEC.length()), known.getPackageName(), file);
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(String name, String packageName, Path file)
      throws IOException, ReflectiveOperationException {
    Object codec = Class.forName(packageName + "." + name + "Codec").getField("INSTANCE").get(null);
    if (codec instanceof ModelCodec<?, ?> model) {
      codecs.put(name, model);
      members.put(name, Literals.of(Files.readAllBytes(file)));
    }
  }
}
