package dev.connections.proofs.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;
import java.util.stream.Stream;

/** Which types users have to do with. */
@AnalyzeClasses(packages = "dev.connections", importOptions = DoNotIncludeTests.class)
final class SignaturesTest {
  private static final Set<String> EXCEPTED = Set.of("dev.connections.http.OkHttpTransport");
  private static final Set<String> FOREIGN =
      Set.of("okhttp3.", "okio.", "kotlin.", "mockwebserver3.", "com.fasterxml.jackson.databind.");

  @ArchTest
  static final ArchRule noOkHttpAndNoDatabindTypeStandsInAnExportedSignature =
      classes()
          .that(areExported())
          .and(DescribedPredicate.not(areExcepted()))
          .should(speakOfNoForeignType());

  @ArchTest
  static final ArchRule whatIsExceptedIsStillThere =
      classes().that(areExcepted()).should().bePublic();

  private static DescribedPredicate<JavaClass> areExported() {
    Set<String> packages = Modules.exported();
    return DescribedPredicate.describe(
        "are exported", type -> packages.contains(type.getPackageName()) && isVisible(type));
  }

  private static DescribedPredicate<JavaClass> areExcepted() {
    return DescribedPredicate.describe(
        "are excepted", type -> EXCEPTED.contains(type.getFullName()));
  }

  private static boolean isVisible(JavaClass type) {
    return isVisible(type.getModifiers())
        && type.getEnclosingClass().map(SignaturesTest::isVisible).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static ArchCondition<JavaClass> speakOfNoForeignType() {
    return new ArchCondition<>("speak of no foreign type") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        signature(type)
            .filter(SignaturesTest::isForeign)
            .distinct()
            .forEach(
                used ->
                    events.add(violated(type, type.getFullName() + " shows " + used.getName())));
      }
    };
  }

  private static boolean isForeign(JavaClass type) {
    return FOREIGN.stream().anyMatch(type.getFullName()::startsWith);
  }

  private static Stream<JavaClass> signature(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    return Stream.of(
            parents.flatMap(parent -> parent.getAllInvolvedRawTypes().stream()),
            type.getTypeParameters().stream().flatMap(p -> p.getAllInvolvedRawTypes().stream()),
            type.getFields().stream()
                .filter(field -> isVisible(field.getModifiers()))
                .flatMap(SignaturesTest::types),
            type.getCodeUnits().stream()
                .filter(unit -> isVisible(unit.getModifiers()))
                .flatMap(SignaturesTest::types))
        .flatMap(types -> types);
  }

  private static Stream<JavaClass> types(JavaField field) {
    return field.getAllInvolvedRawTypes().stream();
  }

  private static Stream<JavaClass> types(JavaCodeUnit unit) {
    return Stream.concat(unit.getAllInvolvedRawTypes().stream(), unit.getExceptionTypes().stream());
  }
}
