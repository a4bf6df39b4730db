package dev.connections.proofs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Opens;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What each module gives away, and what it keeps to itself. */
final class ModulesTest {
  static final List<String> ALL = Modules.ALL;
  static final List<String> VENDORS = Modules.VENDORS;

  @Test
  void coreExportsItsPackagesExceptTheCorridorAndTheComplaintsAboutLibraries() {
    assertThat(Modules.exported(Modules.CORE))
        .containsExactlyInAnyOrder(
            "dev.connections",
            "dev.connections.auth",
            "dev.connections.error",
            "dev.connections.federation",
            "dev.connections.http",
            "dev.connections.spi");
    assertThat(Modules.packages(Modules.CORE))
        .contains("dev.connections.corridor", "dev.connections.libraries")
        .hasSize(Modules.exported(Modules.CORE).size() + 2);
  }

  @Test
  void noClassOfCoreHoldsTheNameOfAVendor() {
    List<String> names =
        VENDORS.stream().map(module -> module.substring("dev.connections.".length())).toList();
    assertThat(Modules.classFiles(Modules.CORE))
        .allSatisfy(
            (file, content) ->
                assertThat(names).noneMatch(content.toLowerCase(Locale.ROOT)::contains));
  }

  @ParameterizedTest
  @FieldSource("VENDORS")
  void vendorsExportTheirClientAndTheirModels(String vendor) {
    assertThat(Modules.exported(vendor)).containsExactlyInAnyOrder(vendor, vendor + ".model");
  }

  @ParameterizedTest
  @FieldSource("VENDORS")
  void vendorsAreOpenToNobody(String vendor) {
    ModuleDescriptor descriptor = Modules.descriptor(vendor);
    assertThat(descriptor.isOpen()).isFalse();
    assertThat(descriptor.opens()).isEmpty();
  }

  @Test
  void onlyTheTwoJacksonsReachWhatIsNotPublic() {
    assertThat(Modules.descriptor(Modules.CORE).opens())
        .extracting(Opens::targets)
        .containsOnly(Set.of("com.fasterxml.jackson.databind", "tools.jackson.databind"));
  }

  @Test
  void theContractSuiteIsOpenToJUnitAlone() {
    assertThat(Modules.descriptor(Modules.TESTING).opens())
        .singleElement()
        .satisfies(
            opens -> {
              assertThat(opens.source()).isEqualTo("dev.connections.testing.contract");
              assertThat(opens.targets()).containsExactly("org.junit.platform.commons");
            });
  }

  @Test
  void theFakesRequireNoTestLibraryToRun() {
    assertThat(Modules.descriptor(Modules.TESTING).requires())
        .filteredOn(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
        .extracting(Requires::name)
        .noneMatch(name -> name.startsWith("org.junit") || name.startsWith("org.assertj"));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void noModuleNeedsDatabindToRun(String module) {
    assertThat(Modules.descriptor(module).requires())
        .filteredOn(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
        .extracting(Requires::name)
        .noneMatch(name -> name.endsWith("jackson.databind"));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void nothingIsExportedToFriends(String module) {
    assertThat(Modules.descriptor(module).exports())
        .noneMatch(ModuleDescriptor.Exports::isQualified);
  }

  @ParameterizedTest
  @FieldSource("VENDORS")
  void vendorsRequireCoreAndNothingOfOneAnother(String vendor) {
    assertThat(Modules.descriptor(vendor).requires())
        .extracting(Requires::name)
        .filteredOn(name -> name.startsWith("dev.connections"))
        .containsExactly(Modules.CORE);
  }

  @Test
  void theSharedRateLimitRequiresCoreAndBucket4jAlone() {
    assertThat(Modules.descriptor(Modules.SHARED_LIMIT).requires())
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactlyInAnyOrder("java.base", Modules.CORE, "io.github.bucket4j.core");
  }

  @Test
  void theListenersRequireCoreAndTheirLibraryAlone() {
    assertThat(Modules.descriptor(Modules.MICROMETER).requires())
        .extracting(Requires::name)
        .containsExactlyInAnyOrder(
            "java.base", Modules.CORE, "micrometer.commons", "micrometer.observation");
    assertThat(Modules.descriptor(Modules.SLF4J).requires())
        .extracting(Requires::name)
        .containsExactlyInAnyOrder("java.base", Modules.CORE, "org.slf4j");
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void everyPackageIsNullMarked(String module) {
    assertThat(Modules.packages(module))
        .allSatisfy(name -> assertThat(info(name)).hasAnnotation(NullMarked.class));
  }

  private static Class<?> info(String packageName) throws ClassNotFoundException {
    return Class.forName(packageName + ".package-info");
  }
}
