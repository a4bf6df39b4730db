package dev.connections.proofs.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who only lists connections has no databind, and misses nothing. */
final class WithoutDatabindTest {
  private static final List<String> FOR_MAPPERS =
      List.of("dev.connections.JsonFromMapper", "dev.connections.JsonToMapper");

  @ParameterizedTest
  @EnumSource
  void thereIsNoDatabind(Way way) throws ClassNotFoundException {
    ClassLoader loader = way.loader();
    Class<?> json = loader.loadClass("dev.connections.Json");
    assertThat(json.getModule().isNamed()).isEqualTo(way == Way.MODULE_PATH);
    assertThatThrownBy(() -> loader.loadClass("com.fasterxml.jackson.databind.ObjectMapper"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @ParameterizedTest
  @EnumSource
  void connectionsAreListedAndPrinted(Way way) throws ReflectiveOperationException {
    assertThat(printed(way))
        .contains("\nampersand/connection-123 salesforce CONNECTED (working)\n")
        .contains("\n{\"ref\":\"activecampaign/1\",")
        .contains("\nPolytomicConnection{id=")
        .contains("\"status\":404");
  }

  @ParameterizedTest
  @EnumSource
  void jsonShowsItsAnnotations(Way way) throws ClassNotFoundException {
    assertThat(way.loader().loadClass("dev.connections.Json").getAnnotations())
        .extracting(annotation -> annotation.annotationType().getName())
        .containsExactly("dev.connections.JsonThroughMapper");
  }

  @ParameterizedTest
  @EnumSource
  void everyClassCanBeLoadedAndLookedAtExceptTheTwoThatAMapperCalls(Way way) throws IOException {
    ClassLoader loader = way.loader();
    List<String> names = classNames();
    assertThat(names).contains("dev.connections.Json").hasSizeGreaterThan(400);
    assertThat(names.stream().filter(name -> !isWhole(name, loader)))
        .containsExactlyInAnyOrderElementsOf(FOR_MAPPERS);
  }

  private static String printed(Way way) throws ReflectiveOperationException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    way.loader()
        .loadClass("dev.connections.bare.ListAll")
        .getMethod("run", PrintStream.class)
        .invoke(null, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Whether the class can be linked and initialised, and all that is declared on it be read. */
  private static boolean isWhole(String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, true, loader);
      declared(type).forEach(AnnotatedElement::getAnnotations);
      return true;
    } catch (LinkageError | ClassNotFoundException e) {
      return false;
    }
  }

  private static Stream<AnnotatedElement> declared(Class<?> type) {
    List<Executable> code = new ArrayList<>(List.of(type.getDeclaredMethods()));
    code.addAll(List.of(type.getDeclaredConstructors()));
    return Stream.of(
            Stream.of(type),
            Arrays.stream(type.getDeclaredFields()),
            code.stream(),
            code.stream().map(Executable::getParameters).flatMap(Arrays::stream))
        .flatMap(elements -> elements);
  }

  /** Of the core and of the vendors; the fakes have a suite that needs JUnit. */
  private static List<String> classNames() throws IOException {
    List<String> names = new ArrayList<>();
    for (ModuleReference module : ModuleFinder.of(Libraries.all().toArray(Path[]::new)).findAll()) {
      String name = module.descriptor().name();
      if (name.startsWith("dev.connections.") && !name.equals("dev.connections.testing")) {
        names.addAll(classNames(module));
      }
    }
    return names;
  }

  private static List<String> classNames(ModuleReference module) throws IOException {
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.endsWith(".class") && !file.equals("module-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }
}
