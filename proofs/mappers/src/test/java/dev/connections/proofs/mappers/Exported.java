package dev.connections.proofs.mappers;

import dev.connections.Connection;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.spi.Model;
import dev.connections.structural.StructuralClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public types of core and vendors, in the packages that everybody may use. */
final class Exported {
  private static final List<Class<?>> ONE_OF_EACH =
      List.of(
          Connection.class,
          StructuralClient.class,
          AmpersandClient.class,
          ActiveCampaignClient.class,
          PolytomicClient.class);

  private Exported() {}

  static List<Class<?>> types() {
    return ONE_OF_EACH.stream().flatMap(Exported::types).toList();
  }

  static List<Class<? extends Model>> models() {
    return types().stream()
        .filter(type -> Model.class.isAssignableFrom(type) && type != Model.class)
        .<Class<? extends Model>>map(type -> type.asSubclass(Model.class))
        .toList();
  }

  private static Stream<Class<?>> types(Class<?> member) {
    ModuleReference module =
        ModuleFinder.of(home(member)).findAll().stream().findFirst().orElseThrow();
    Set<String> packages =
        module.descriptor().exports().stream().map(Exports::source).collect(Collectors.toSet());
    try (ModuleReader reader = module.open();
        Stream<String> names = reader.list()) {
      return names
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(Exported::load)
          .filter(type -> packages.contains(type.getPackageName()) && isPublic(type))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Exported.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path home(Class<?> member) {
    try {
      return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
