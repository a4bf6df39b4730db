package dev.connections.proofs.architecture;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What users can name of a module, one line for each type and for each of its members, in an order
 * that does not depend on the compiler.
 */
final class ApiText {
  private static final int SHOWN =
      Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;

  private ApiText() {}

  static List<String> of(String module) {
    return Modules.visibleTypes(module).stream()
        .flatMap(type -> Stream.concat(Stream.of(header(type)), members(type)))
        .sorted()
        .toList();
  }

  /** Whether the type can be named by anybody, as far as it and those around it say. */
  static boolean isVisible(Class<?> type) {
    boolean around = type.getEnclosingClass() == null || isVisible(type.getEnclosingClass());
    return around && !type.isAnonymousClass() && isShown(type.getModifiers());
  }

  private static boolean isShown(int modifiers) {
    return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
  }

  private static String header(Class<?> type) {
    String parents =
        Stream.concat(
                Stream.ofNullable(type.getAnnotatedSuperclass()),
                Arrays.stream(type.getAnnotatedInterfaces()))
            .map(ApiText::name)
            .filter(name -> !name.equals("Object"))
            .collect(joining(", "));
    String what =
        words(
            type.isInterface() ? "" : modifiers(type.getModifiers()),
            type.isSealed() ? "sealed" : "",
            kind(type) + variables(type.getTypeParameters()),
            parents.isEmpty() ? "" : "of " + parents);
    return type.getName() + " (" + what + ")"; // sorts before the members
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "annotation";
    }
    if (type.isInterface()) {
      return "interface";
    }
    if (type.isEnum()) {
      return "enum";
    }
    return type.isRecord() ? "record" : "class";
  }

  /** Its own, and those of parents that users cannot name. */
  private static Stream<String> members(Class<?> type) {
    List<String> members = new ArrayList<>();
    for (Class<?> each = type; each != null; each = hidden(each.getSuperclass())) {
      Predicate<Member> own = member -> isShown(member.getModifiers()) && !member.isSynthetic();
      Arrays.stream(each.getDeclaredFields()).filter(own).map(ApiText::field).forEach(members::add);
      Arrays.stream(each.getDeclaredMethods())
          .filter(own)
          .map(ApiText::method)
          .forEach(members::add);
    }
    Arrays.stream(type.getDeclaredConstructors())
        .filter(made -> isShown(made.getModifiers()) && !made.isSynthetic())
        .map(ApiText::constructor)
        .forEach(members::add);
    return members.stream().map(member -> type.getName() + " " + member);
  }

  private static @Nullable Class<?> hidden(@Nullable Class<?> parent) {
    return parent == null || isVisible(parent) ? null : parent;
  }

  private static String field(Field field) {
    return words(modifiers(field.getModifiers()), name(field.getAnnotatedType()), field.getName());
  }

  private static String constructor(Constructor<?> made) {
    return words(modifiers(made.getModifiers()), "new" + parameters(made), thrown(made));
  }

  private static String method(Method method) {
    return words(
        method.isDefault() ? "default" : modifiers(method.getModifiers()),
        variables(method.getTypeParameters()),
        name(method.getAnnotatedReturnType()),
        method.getName() + parameters(method),
        thrown(method));
  }

  private static String parameters(Executable code) {
    return Arrays.stream(code.getAnnotatedParameterTypes())
        .map(ApiText::name)
        .collect(joining(", ", "(", ")"));
  }

  private static String thrown(Executable code) {
    return Arrays.stream(code.getAnnotatedExceptionTypes())
        .map(each -> "throws " + name(each))
        .collect(joining(" "));
  }

  private static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables).map(ApiText::variable).collect(joining(", ", "<", ">"));
  }

  private static String variable(TypeVariable<?> variable) {
    String bounds = bounds(variable.getAnnotatedBounds());
    return bounds.isEmpty() ? variable.getName() : variable.getName() + " extends " + bounds;
  }

  private static String bounds(AnnotatedType[] bounds) {
    return Arrays.stream(bounds)
        .map(ApiText::name)
        .filter(name -> !name.equals("Object"))
        .collect(joining(" & "));
  }

  /** Written here, since each JDK writes annotated types in its own way. */
  private static String name(AnnotatedType type) {
    String nullness = isNullable(type) ? "@Nullable " : "";
    if (type instanceof AnnotatedArrayType array) {
      return name(array.getAnnotatedGenericComponentType()) + " " + nullness + "[]";
    }
    if (type instanceof AnnotatedParameterizedType generic) {
      Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
      return Arrays.stream(generic.getAnnotatedActualTypeArguments())
          .map(ApiText::name)
          .collect(joining(", ", nullness + brief(raw.getName()) + "<", ">"));
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      return wildcard(wildcard);
    }
    if (type instanceof AnnotatedTypeVariable) {
      return nullness + type.getType().getTypeName();
    }
    return nullness + brief(type.getType().getTypeName());
  }

  private static String wildcard(AnnotatedWildcardType type) {
    String lower = bounds(type.getAnnotatedLowerBounds());
    String upper = bounds(type.getAnnotatedUpperBounds());
    if (!lower.isEmpty()) {
      return "? super " + lower;
    }
    return upper.isEmpty() ? "?" : "? extends " + upper;
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static String brief(String name) {
    return name.replaceFirst("^java\\.(lang|util|time)\\.(?=[A-Z])", "");
  }

  private static String modifiers(int modifiers) {
    return Modifier.toString(modifiers & SHOWN);
  }

  private static String words(String... words) {
    return Arrays.stream(words).filter(word -> !word.isEmpty()).collect(joining(" "));
  }
}
