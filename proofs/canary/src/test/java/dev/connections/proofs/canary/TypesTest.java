package dev.connections.proofs.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.structural.StructuralClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No public type is forgotten: each was printed, or it is listed with the reason why not. */
final class TypesTest {
  @Test
  void everyPublicTypeWasPrintedOrIsListedWithItsReason() {
    Set<String> left = Surface.names(publicTypes());
    left.removeAll(Surface.names(Hunt.shared().reached()));

    assertThat(left).containsExactlyElementsOf(Listed.in("not-printed.txt"));
  }

  @Test
  void moreThanAHundredTypesWerePrinted() {
    assertThat(Hunt.shared().reached()).hasSizeGreaterThan(100);
  }

  /** Interfaces and enums hold no text, and what prints as every object does tells nothing. */
  private static Set<Class<?>> publicTypes() {
    return Stream.of(
            Connection.class,
            StructuralClient.class,
            AmpersandClient.class,
            ActiveCampaignClient.class,
            PolytomicClient.class)
        .flatMap(TypesTest::exported)
        .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isEnum())
        .filter(type -> !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
        .filter(TypesTest::prints)
        .collect(Collectors.toSet());
  }

  private static boolean prints(Class<?> type) {
    try {
      return type.getMethod("toString").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Class<?>> exported(Class<?> member) {
    ModuleReference module = ModuleFinder.of(home(member)).findAll().iterator().next();
    Set<String> packages =
        module.descriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    try (ModuleReader reader = module.open();
        Stream<String> names = reader.list()) {
      Set<String> classes =
          names
              .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
              .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
              .filter(name -> packages.contains(name.substring(0, name.lastIndexOf('.'))))
              .collect(Collectors.toCollection(TreeSet::new));
      return classes.stream().map(TypesTest::loaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
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
