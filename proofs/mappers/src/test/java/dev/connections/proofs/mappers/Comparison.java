package dev.connections.proofs.mappers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.spi.Model;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what was read back is what was written, and every secret of it absent. */
final class Comparison {
  private Comparison() {}

  static void assertSameWithoutSecrets(Model written, Model read) {
    assertThat(read.unknown()).as("unknown of %s", read).isEmpty();
    for (Method member : Filled.members(written.getClass())) {
      String path = written.getClass().getSimpleName() + "." + member.getName();
      if (Sensitive.is(written.getClass(), member.getName())) {
        assertThat(isAbsent(read, member.getName())).as(path).isTrue();
      } else {
        assertSame(path, value(written, member.getName()), value(read, member.getName()));
      }
    }
  }

  private static void assertSame(String path, Object written, Object read) {
    if (written instanceof Model model && read instanceof Model again) {
      assertSameWithoutSecrets(model, again);
    } else if (written instanceof Optional<?> one && read instanceof Optional<?> other) {
      assertSame(path, one.stream().toList(), other.stream().toList());
    } else if (written instanceof List<?> list && read instanceof List<?> again) {
      assertThat(again).as(path).hasSameSizeAs(list);
      for (int i = 0; i < list.size(); i++) {
        assertSame(path, list.get(i), again.get(i));
      }
    } else if (written instanceof Map<?, ?> map && read instanceof Map<?, ?> again) {
      assertThat(again.keySet()).as(path).isEqualTo(map.keySet());
      assertSame(path, List.copyOf(map.values()), List.copyOf(again.values()));
    } else {
      assertThat(read).as(path).isEqualTo(written);
    }
  }

  /** A required secret has no way to be absent but to fail when it is asked for. */
  private static boolean isAbsent(Model model, String accessor) {
    try {
      Object value = value(model, accessor);
      return value instanceof Optional<?> optional && optional.isEmpty()
          || value instanceof List<?> list && list.isEmpty()
          || value instanceof Map<?, ?> map && map.isEmpty();
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage())
          .endsWith("masked where this was read from, so not known");
    }
  }

  private static Object value(Model model, String accessor) {
    try {
      return Reflection.call(model.getClass().getMethod(accessor), model);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
