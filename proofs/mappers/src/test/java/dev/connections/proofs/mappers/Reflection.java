package dev.connections.proofs.mappers;

import dev.connections.spi.Model;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Calls what generated models have in common. */
final class Reflection {
  private Reflection() {}

  static Class<?> builderType(Class<?> model) {
    return Arrays.stream(model.getDeclaredClasses())
        .filter(Model.Builder.class::isAssignableFrom)
        .findFirst()
        .orElseThrow();
  }

  static Model.Builder<?> builder(Class<?> model) {
    return (Model.Builder<?>) callStatic(model, "builder");
  }

  static Object callStatic(Class<?> type, String name, Object... arguments) {
    Method method =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow();
    return call(method, null, arguments);
  }

  static Object call(Method method, @Nullable Object target, @Nullable Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
