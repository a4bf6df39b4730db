package dev.connections.proofs.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** No state that outlives a client. */
@AnalyzeClasses(packages = "dev.connections", importOptions = DoNotIncludeTests.class)
final class StateTest {
  @ArchTest
  static final ArchRule staticFieldsAreFinal = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule staticFieldsHoldNothingThatChanges =
      fields()
          .that()
          .areStatic()
          .and()
          .areFinal()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should(holdNothingThatChanges());

  private static ArchCondition<JavaField> holdNothingThatChanges() {
    return new ArchCondition<>("hold nothing that changes") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        Object value = value(field.reflect());
        if (value != null && changes(value)) {
          String what = field.getFullName() + " holds a " + value.getClass().getName();
          events.add(violated(field, what));
        }
      }
    };
  }

  private static @Nullable Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As far as a value shows it: arrays with elements, and whatever is made to be changed. */
  private static boolean changes(Object value) {
    if (value.getClass().isArray()) {
      return Array.getLength(value) > 0;
    }
    String type = value.getClass().getName();
    if (value instanceof Collection || value instanceof Map) {
      return !type.startsWith("java.util.ImmutableCollections$")
          && !type.startsWith("java.util.Collections$Unmodifiable")
          && !type.startsWith("java.util.Collections$Empty");
    }
    return value instanceof ThreadLocal
        || value instanceof Lock
        || value instanceof StringBuilder
        || type.startsWith(AtomicReference.class.getPackageName());
  }
}
