package dev.connections.spi;

import dev.connections.auth.Secret;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Prints a model's members as far as they may be seen. */
final class ModelPrinter implements Members {
  private final StringJoiner text;

  private ModelPrinter(String type) {
    this.text = new StringJoiner(", ", type + "{", "}");
  }

  static String print(Model model) {
    ModelPrinter printer = new ModelPrinter(model.getClass().getSimpleName());
    model.members(printer);
    model.unknown().forEach((name, value) -> printer.text.add(name + "=" + Secret.MASK));
    return printer.text.toString();
  }

  @Override
  public void add(String name, @Nullable Object value) {
    if (value != null && !isEmpty(value)) {
      text.add(name + "=" + value);
    }
  }

  @Override
  public void secret(String name, @Nullable Object value) {
    if (value != null) {
      text.add(name + "=" + Secret.MASK);
    }
  }

  private static boolean isEmpty(Object value) {
    return value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }
}
