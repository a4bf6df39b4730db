package dev.connections.proofs.canary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.connections.Json;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a program that prints, throws or serialises an object of ours emits: its text, its JSON by
 * the mappers of users, and the same of everything that can be reached from it.
 */
final class Surface {
  private static final int DEEPEST = 10;

  /** Hand out what they are asked for, and say so; and what would do something. */
  private static final Set<String> NOT_FOLLOWED =
      Set.of(
          "Secret.reveal",
          "Json.asText",
          "ApiResponse.headers",
          "TransportRequest.headers",
          "TransportRequest.url",
          "TransportRequest.body",
          "TransportReply.headers",
          "TransportReply.body",
          "hashCode",
          "toString",
          "getLocalizedMessage",
          "getClass",
          "withResponse",
          "withoutSource",
          "masked",
          "asSensitive",
          "toBuilder",
          "execute",
          "executeAsync",
          "close",
          "iterator",
          "stream",
          "toList",
          "pages",
          "builder",
          "build",
          "getStackTrace",
          "fillInStackTrace",
          "notify",
          "notifyAll",
          "wait");

  private static final ObjectMapper BARE = new ObjectMapper();
  private static final ObjectMapper WITH_TIMES =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Net net;
  private final Set<Class<?>> reached;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * A surface.
   *
   * @param reached gets the types that were printed
   */
  Surface(Net net, Set<Class<?>> reached) {
    this.net = net;
    this.reached = reached;
  }

  void emits(@Nullable Object value) {
    emits(value, "", 0);
  }

  private void emits(@Nullable Object value, String from, int depth) {
    if (value == null || depth > DEEPEST) {
      return;
    }
    if (value instanceof Optional<?> optional) {
      emits(optional.orElse(null), from, depth);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, member) -> {
            emits(name, from, depth + 1);
            emits(member, from, depth + 1);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(item -> emits(item, from, depth + 1));
    } else if (isOurs(value)) {
      ours(value, depth);
    } else if (!value.getClass().isArray() || Array.getLength(value) > 0) {
      net.emitted(from, String.valueOf(value));
    }
  }

  private void ours(Object value, int depth) {
    if (!seen.add(value)) {
      return;
    }
    String name = name(value.getClass());
    reached.add(value.getClass());
    net.emitted("toString of " + name, String.valueOf(value));
    if (value instanceof Throwable thrown) {
      net.emitted(name, thrown);
      written(value, "JSON of " + name + " by a bare mapper", BARE);
    } else if (!(value instanceof Iterable)) { // which would be read to its end, over the network
      written(value, "JSON of " + name + " by a bare mapper", BARE);
      written(value, "JSON of " + name + " by a mapper that knows times", WITH_TIMES);
    }
    for (Method method : value.getClass().getMethods()) {
      if (isFollowed(value, method)) {
        emits(result(value, method), name + "." + method.getName(), depth + 1);
      }
    }
  }

  /** A mapper that cannot write it says so in an exception, which is searched instead. */
  private void written(Object value, String emission, ObjectMapper mapper) {
    try {
      net.emitted(emission, mapper.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      net.emitted(emission, e);
    }
  }

  private static boolean isFollowed(Object value, Method method) {
    String name = method.getName();
    boolean printedWhole = value instanceof Json json && !json.isSensitive();
    return !printedWhole
        && method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && method.getReturnType() != void.class
        && !NOT_FOLLOWED.contains(name)
        && !NOT_FOLLOWED.contains(value.getClass().getSimpleName() + "." + name);
  }

  /** Through the public type that declares it, since its class may be nobody's business. */
  private @Nullable Object result(Object value, Method method) {
    try {
      method.setAccessible(true);
      return method.invoke(value);
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOurs(Object value) {
    return value.getClass().getName().startsWith("dev.connections.")
        && !value.getClass().getName().startsWith("dev.connections.proofs.");
  }

  private static String name(Class<?> type) {
    return type.getName().replaceFirst("^dev\\.connections\\.", "");
  }

  /** For tests that ask which types were printed. */
  static Set<String> names(Set<Class<?>> types) {
    Set<String> names = new TreeSet<>();
    types.forEach(type -> names.add(name(type)));
    return names;
  }
}
