package dev.connections.proofs.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;

/** Who may know whom. */
@AnalyzeClasses(packages = "dev.connections", importOptions = DoNotIncludeTests.class)
final class ArrowsTest {
  private static final String MODEL = "dev.connections.*.model";
  private static final String CODEC = "dev.connections.*.codec";
  private static final String MAPPER_CLASSES = "dev\\.connections\\.Json(From|To|Through)Mapper";
  private static final String[] CORE = {
    "dev.connections",
    "dev.connections.auth",
    "dev.connections.error",
    "dev.connections.http",
    "dev.connections.corridor",
    "dev.connections.libraries",
    "dev.connections.spi",
    "dev.connections.federation"
  };
  private static final String[] VENDORS = {
    "dev.connections.structural..",
    "dev.connections.ampersand..",
    "dev.connections.activecampaign..",
    "dev.connections.polytomic.."
  };
  private static final String[] EXTRAS = {
    "dev.connections.ratelimit..", "dev.connections.micrometer..", "dev.connections.slf4j.."
  };
  private static final String[] LIBRARIES_OF_EXTRAS = {
    "io.github.bucket4j..", "io.micrometer..", "org.slf4j.."
  };
  private static final String[] TEST_LIBRARIES = {
    "org.junit..", "org.assertj..", "org.opentest4j..", "com.tngtech.archunit.."
  };

  @ArchTest
  static final ArchRule thePackagesOfCoreDependOneWayOnly =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("auth")
          .definedBy("dev.connections.auth")
          .layer("connections")
          .definedBy("dev.connections")
          .layer("error")
          .definedBy("dev.connections.error")
          .layer("http")
          .definedBy("dev.connections.http")
          .layer("corridor")
          .definedBy("dev.connections.corridor")
          .layer("spi")
          .definedBy("dev.connections.spi")
          .layer("federation")
          .definedBy("dev.connections.federation")
          .whereLayer("auth")
          .mayNotAccessAnyLayer()
          .whereLayer("connections")
          .mayOnlyAccessLayers("auth")
          .whereLayer("error")
          .mayOnlyAccessLayers("auth", "connections")
          .whereLayer("http")
          .mayOnlyAccessLayers("auth", "connections", "error")
          .whereLayer("corridor")
          .mayOnlyAccessLayers("auth", "connections", "error", "http")
          .whereLayer("spi")
          .mayOnlyAccessLayers("auth", "connections", "error", "http", "corridor")
          .whereLayer("federation")
          .mayOnlyAccessLayers("auth", "connections", "error");

  @ArchTest
  static final ArchRule coreDependsOnNoVendorAndOnNoFake =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(VENDORS)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("dev.connections.testing..");

  @ArchTest
  static final ArchRule vendorsNeverSeeOneAnother =
      slices()
          .matching("dev.connections.(structural|ampersand|activecampaign|polytomic)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule vendorsUseOnlyWhatCoreExports =
      noClasses()
          .that()
          .resideInAnyPackage(VENDORS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.connections.corridor..");

  @ArchTest
  static final ArchRule extrasUseOnlyWhatCoreExportsAndKnowNoVendor =
      noClasses()
          .that()
          .resideInAnyPackage(EXTRAS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(VENDORS)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.connections.corridor..", "dev.connections.testing..");

  @ArchTest
  static final ArchRule nobodyNeedsTheExtrasOrTheirLibraries =
      noClasses()
          .that()
          .resideOutsideOfPackages(EXTRAS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(EXTRAS)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(LIBRARIES_OF_EXTRAS);

  @ArchTest
  static final ArchRule extrasNeverSeeOneAnother =
      slices()
          .matching("dev.connections.(ratelimit|micrometer|slf4j)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule vendorsKnowNoHttpLibrary =
      noClasses()
          .that()
          .resideInAnyPackage(VENDORS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "okio..", "kotlin..");

  @ArchTest
  static final ArchRule okHttpIsKnownToTheHttpPackageOnly =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .and()
          .resideOutsideOfPackage("dev.connections.http")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "okio..", "kotlin..");

  /** Databind is optional: other code that refers to it would fail where there is none. */
  @ArchTest
  static final ArchRule databindIsKnownOnlyToWhatServesAUsersMapper =
      noClasses()
          .that()
          .haveNameNotMatching(MAPPER_CLASSES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.databind..", "tools.jackson..");

  /** Only a mapper loads the two classes that extend databind's, and finds them by annotation. */
  @ArchTest
  static final ArchRule nobodyCallsWhatServesAUsersMapper =
      noClasses()
          .that()
          .haveNameNotMatching(MAPPER_CLASSES)
          .should()
          .dependOnClassesThat()
          .haveNameMatching("dev\\.connections\\.Json(From|To)Mapper");

  @ArchTest
  static final ArchRule mappersAndErrorDecodersNeverReachTheTransport =
      noClasses()
          .that()
          .resideInAnyPackage(VENDORS)
          .and()
          .haveNameMatching(".*(Mapper|ErrorDecoder)")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.connections.http..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.connections.spi.Calls")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.connections.Call");

  /** The one arrow back: a mapper finds the way into a model on the model only. */
  @ArchTest
  static final ArchRule modelsCallTheirCodecsInFromJsonOnly =
      noCodeUnits()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage(MODEL)
          .and()
          .doNotHaveName("fromJson")
          .should(callACodec());

  @ArchTest
  static final ArchRule theLibraryNeverDependsOnTestLibraries =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .or()
          .resideInAnyPackage(VENDORS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(TEST_LIBRARIES)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("mockwebserver3..", "dev.connections.testing..");

  @ArchTest
  static final ArchRule theFakesDependOnNoVendorAndNoTestFramework =
      noClasses()
          .that()
          .resideInAPackage("dev.connections.testing")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(VENDORS)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(TEST_LIBRARIES)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.connections.testing.assertj",
              "dev.connections.testing.contract",
              "dev.connections.testing.junit");

  @ArchTest
  static final ArchRule theExtensionDependsOnTheFakesAndOnJUnitAlone =
      noClasses()
          .that()
          .resideInAPackage("dev.connections.testing.junit")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(VENDORS)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.assertj..",
              "mockwebserver3..",
              "dev.connections.testing.assertj",
              "dev.connections.testing.contract");

  @ArchTest
  static final ArchRule theAssertionsDependOnTheFakesAndOnAssertJAlone =
      noClasses()
          .that()
          .resideInAPackage("dev.connections.testing.assertj")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(VENDORS)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.junit..",
              "mockwebserver3..",
              "dev.connections.testing.contract",
              "dev.connections.testing.junit");

  @ArchTest
  static final ArchRule theContractSuiteDependsOnNoVendorAndOnJUnitAlone =
      noClasses()
          .that()
          .resideInAPackage("dev.connections.testing.contract")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(VENDORS)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.assertj..", "com.tngtech.archunit..", "mockwebserver3..");

  /** The arrow back from a model to its codec is allowed. */
  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching("dev.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(resideInAPackage(MODEL), resideInAPackage(CODEC));

  @ArchTest
  static final ArchRule codecsKnowNothingButModelsAndTheSpi =
      classes()
          .that()
          .resideInAPackage(CODEC)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "com.fasterxml.jackson.core..",
              "dev.connections",
              "dev.connections.auth",
              "dev.connections.spi",
              MODEL,
              CODEC);

  private static ArchCondition<JavaCodeUnit> callACodec() {
    return new ArchCondition<>("call a codec") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        unit.getAccessesFromSelf().stream()
            .filter(access -> access.getTargetOwner().getPackageName().endsWith(".codec"))
            .forEach(access -> events.add(satisfied(access, access.getDescription())));
      }
    };
  }
}
