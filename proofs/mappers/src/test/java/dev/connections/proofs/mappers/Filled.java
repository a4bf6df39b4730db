package dev.connections.proofs.mappers;

import dev.connections.Json;
import dev.connections.auth.Secret;
import dev.connections.spi.Model;
import dev.connections.spi.OpenWord;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model of which every member is there, each secret of it planted. */
final class Filled {
  /** What every planted secret begins with. */
  static final String PLANTED = "planted-";

  /** Deep enough for every schema; those that contain themselves end here. */
  private static final int DEEPEST = 5;

  private int count;

  private Filled() {}

  static <M extends Model> M model(Class<M> type) {
    return type.cast(Objects.requireNonNull(new Filled().model(type, 0)));
  }

  static Model.Builder<?> builder(Class<? extends Model> type) {
    return new Filled().builder(type, 0);
  }

  /** The methods of a builder, one for each member, of which the one for maps is no member. */
  static List<Method> members(Class<?> model) {
    Map<String, Method> members = new LinkedHashMap<>();
    Arrays.stream(Reflection.builderType(model).getDeclaredMethods())
        .filter(method -> method.getParameterCount() == 1 && !method.isBridge())
        .sorted(Comparator.comparing(method -> method.getParameterTypes()[0] == Map.class))
        .forEach(method -> members.putIfAbsent(method.getName(), method));
    return List.copyOf(members.values());
  }

  private @Nullable Object model(Class<?> type, int depth) {
    return depth > DEEPEST ? null : builder(type, depth).build();
  }

  private Model.Builder<?> builder(Class<?> type, int depth) {
    Model.Builder<?> builder = Reflection.builder(type);
    for (Method member : members(type)) {
      boolean secret = Sensitive.is(type.asSubclass(Model.class), member.getName());
      Reflection.call(member, builder, value(member.getGenericParameterTypes()[0], secret, depth));
    }
    return builder.unknown("memberOfALaterVersion", Json.of(text(true)));
  }

  private @Nullable Object value(Type type, boolean secret, int depth) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Object inner = value(arguments[arguments.length - 1], secret, depth);
      boolean list = generic.getRawType() == List.class;
      return inner == null ? null : list ? List.of(inner) : Map.of("key", inner);
    }
    Class<?> plain = (Class<?>) type;
    if (Model.class.isAssignableFrom(plain)) {
      return model(plain, depth + 1);
    }
    return OpenWord.class.isAssignableFrom(plain)
        ? Reflection.callStatic(plain, "of", text(false))
        : scalar(plain, secret);
  }

  private Object scalar(Class<?> type, boolean secret) {
    if (type == String.class || type == CharSequence.class) {
      return text(secret);
    } else if (type == Secret.class) {
      return Secret.of(text(secret));
    } else if (type == Json.class) {
      return Json.of(Map.of("a", List.of(text(secret), Map.of("b", text(secret)))));
    } else if (type == Long.class) {
      return (long) count++;
    } else if (type == Double.class) {
      return count++ + 0.5;
    } else if (type == Boolean.class) {
      return true;
    } else if (type == OffsetDateTime.class) {
      return OffsetDateTime.parse("2026-01-31T08:15:30.5+01:00");
    } else if (type == LocalDate.class) {
      return LocalDate.parse("2026-01-31");
    }
    throw new AssertionError("No value for " + type);
  }

  private String text(boolean secret) {
    return (secret ? PLANTED : "shown-") + count++;
  }
}
