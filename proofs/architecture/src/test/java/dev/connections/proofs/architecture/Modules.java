package dev.connections.proofs.architecture;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.connections.Connection;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.micrometer.ObservationListener;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.ratelimit.bucket4j.SharedRateLimiter;
import dev.connections.slf4j.LogListener;
import dev.connections.structural.StructuralClient;
import dev.connections.testing.FakeVendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All modules as they were compiled, whether they lie in jars or in folders. */
final class Modules {
  static final String CORE = "dev.connections.core";
  static final String TESTING = "dev.connections.testing";
  static final String SHARED_LIMIT = "dev.connections.ratelimit.bucket4j";
  static final String MICROMETER = "dev.connections.micrometer";
  static final String SLF4J = "dev.connections.slf4j";
  static final List<String> VENDORS =
      List.of(
          "dev.connections.structural",
          "dev.connections.ampersand",
          "dev.connections.activecampaign",
          "dev.connections.polytomic");
  static final List<String> ALL =
      Stream.of(List.of(CORE), VENDORS, List.of(TESTING, SHARED_LIMIT, MICROMETER, SLF4J))
          .flatMap(List::stream)
          .toList();

  private static final ModuleFinder FINDER =
      ModuleFinder.of(
          Stream.of(
                  Connection.class,
                  StructuralClient.class,
                  AmpersandClient.class,
                  ActiveCampaignClient.class,
                  PolytomicClient.class,
                  FakeVendor.class,
                  SharedRateLimiter.class,
                  ObservationListener.class,
                  LogListener.class)
              .map(Modules::home)
              .toArray(Path[]::new));

  private Modules() {}

  static ModuleDescriptor descriptor(String module) {
    return reference(module).descriptor();
  }

  static Set<String> packages(String module) {
    return descriptor(module).packages();
  }

  /** The packages that everybody may use. */
  static Set<String> exported(String module) {
    return descriptor(module).exports().stream()
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(toUnmodifiableSet());
  }

  /** All packages that anybody may use. */
  static Set<String> exported() {
    return ALL.stream().flatMap(module -> exported(module).stream()).collect(toUnmodifiableSet());
  }

  /** The class files of a module by their paths, each as text in which its names can be read. */
  static Map<String, String> classFiles(String module) {
    Map<String, String> files = new TreeMap<>();
    try (ModuleReader reader = reference(module).open();
        Stream<String> names = reader.list()) {
      for (String name : names.filter(each -> each.endsWith(".class")).toList()) {
        ByteBuffer bytes = reader.read(name).orElseThrow();
        files.put(name, StandardCharsets.ISO_8859_1.decode(bytes).toString());
        reader.release(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The paths of all files of a module, folders left out. */
  static List<String> files(String module) {
    try (ModuleReader reader = reference(module).open();
        Stream<String> names = reader.list()) {
      return names.filter(name -> !name.endsWith("/")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The types that everybody may use, or inherit from, by their names. */
  static List<Class<?>> visibleTypes(String module) {
    Set<String> packages = exported(module);
    return classFiles(module).keySet().stream()
        .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
        .filter(name -> packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
        .<Class<?>>map(Modules::load)
        .filter(ApiText::isVisible)
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Modules.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ModuleReference reference(String module) {
    return FINDER.find(module).orElseThrow(() -> new AssertionError("No module " + module));
  }

  private static Path home(Class<?> member) {
    try {
      return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
