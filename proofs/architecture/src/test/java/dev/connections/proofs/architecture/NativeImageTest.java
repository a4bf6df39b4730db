package dev.connections.proofs.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Why a native image needs nothing configured: whatever is needed at run time can be seen at build
 * time. The fakes are left out, which belong to tests and are in no image.
 */
@AnalyzeClasses(packages = "dev.connections", importOptions = DoNotIncludeTests.class)
final class NativeImageTest {
  static final List<String> SHIPPED =
      Modules.ALL.stream().filter(module -> !module.equals(Modules.TESTING)).toList();

  /** All that may be asked of a class: nothing here looks a member, a class or a file up. */
  private static final Set<String> ASKED_OF_A_CLASS =
      Set.of(
          "cast", "getName", "getSimpleName", "hashCode", "isInstance", "desiredAssertionStatus");

  /**
   * But for what looks for jars after the class path has failed: an image is linked when it is
   * built, so nothing fails in it later.
   */
  private static final DescribedPredicate<JavaClass> SHIPPED_CLASSES =
      DescribedPredicate.not(
              resideInAnyPackage("dev.connections.testing..", "dev.connections.libraries"))
          .as("classes of an application");

  @ArchTest
  static final ArchRule nothingReflects =
      noClasses()
          .that(SHIPPED_CLASSES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "sun..", "jdk..");

  @ArchTest
  static final ArchRule nothingIsFoundByItsNameOrReadBackAsAnObject =
      noClasses()
          .that(SHIPPED_CLASSES)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.lang\\.(ClassLoader|Module|ModuleLayer)"
                  + "|java\\.util\\.(ServiceLoader|ResourceBundle)"
                  + "|java\\.io\\.Object(In|Out)putStream");

  @ArchTest
  static final ArchRule aClassIsAskedForItsNameAndItsInstancesOnly =
      classes().that(SHIPPED_CLASSES).should(askNoClassForMore());

  @ArchTest
  static final ArchRule nothingIsWrittenInAnotherLanguage =
      methods()
          .that()
          .areDeclaredInClassesThat(SHIPPED_CLASSES)
          .should()
          .notHaveModifier(JavaModifier.NATIVE);

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void noModuleHoldsAFileToBeFoundAtRunTime(String module) {
    assertThat(Modules.files(module))
        .filteredOn(file -> !file.endsWith(".class") && !file.startsWith("META-INF/"))
        .isEmpty();
  }

  private static ArchCondition<JavaClass> askNoClassForMore() {
    return new ArchCondition<>("ask a class for its name and its instances only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().forEach(unit -> check(unit, events));
      }

      private void check(JavaCodeUnit unit, ConditionEvents events) {
        unit.getCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().isEquivalentTo(Class.class))
            .filter(call -> !ASKED_OF_A_CLASS.contains(call.getName()))
            .forEach(call -> events.add(violated(call, call.getDescription())));
        unit.getMethodReferencesFromSelf().stream()
            .filter(reference -> reference.getTargetOwner().isEquivalentTo(Class.class))
            .filter(reference -> !ASKED_OF_A_CLASS.contains(reference.getName()))
            .forEach(reference -> events.add(violated(reference, reference.getDescription())));
      }
    };
  }
}
