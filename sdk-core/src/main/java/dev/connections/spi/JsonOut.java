package dev.connections.spi;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.connections.Json;
import dev.connections.auth.Secret;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as codecs write it: to the vendor with its secrets, to everybody else with masks. Not
 * thread-safe.
 */
public final class JsonOut implements Members {
  private final JsonGenerator generator;
  private final boolean masked;

  private JsonOut(JsonGenerator generator, boolean masked) {
    this.generator = generator;
    this.masked = masked;
  }

  /** Writes everything, for the vendor's eyes. */
  static JsonOut toVendor(JsonGenerator generator) {
    return new JsonOut(generator, false);
  }

  /** The model for everybody's eyes, with masks in place of secrets. */
  static Json masked(Model model) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JsonText.FACTORY.createGenerator(text)) {
      new JsonOut(generator, true).model(model);
    } catch (IOException e) {
      throw new IllegalStateException("Writing to a String failed", e);
    }
    return Json.parse(text.toString());
  }

  /**
   * Writes a model.
   *
   * @param model the model
   * @throws IllegalArgumentException when a secret of it was masked, so that the vendor would get
   *     the model without
   * @throws IOException as the generator throws it
   */
  public void model(Model model) throws IOException {
    if (!masked) {
      refuseMasks(model);
    }
    generator.writeStartObject();
    try {
      model.members(this);
      model.unknown().forEach(this::add);
      model.masked().forEach(name -> add(name, Secret.MASK));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    generator.writeEndObject();
  }

  void json(Json json) throws IOException {
    guarded(json);
  }

  @Override
  public void add(String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
    try {
      generator.writeFieldName(name);
      value(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void secret(String name, @Nullable Object value) {
    if (value instanceof Json json) {
      add(name, json.asSensitive());
    } else if (value != null) {
      add(name, masked ? Secret.MASK : value);
    }
  }

  private static void refuseMasks(Model model) {
    if (!model.masked().isEmpty()) {
      throw new IllegalArgumentException(
          model.getClass().getSimpleName()
              + ": "
              + String.join(", ", model.masked())
              + ": masked where this was read from, so not known; build it anew with the real values");
    }
  }

  private void value(Object value) throws IOException {
    if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Model model) {
      model(model);
    } else if (value instanceof Iterable<?> list) {
      list(list);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else {
      scalar(value);
    }
  }

  private void scalar(Object value) throws IOException {
    if (value instanceof Long number) {
      generator.writeNumber(number);
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Double number) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean bool) {
      generator.writeBoolean(bool);
    } else if (value instanceof OffsetDateTime time) {
      generator.writeString(Timestamps.format(time));
    } else if (value instanceof OpenWord || value instanceof LocalDate) {
      generator.writeString(value.toString());
    } else {
      guarded(value);
    }
  }

  private void guarded(Object value) throws IOException {
    if (value instanceof Secret secret) {
      generator.writeString(masked ? Secret.MASK : secret.reveal());
    } else if (value instanceof Json json) {
      (masked ? json.masked() : json).writeTo(generator);
    } else {
      throw new IllegalArgumentException("No model has a member of " + value.getClass());
    }
  }

  private void list(Iterable<?> list) throws IOException {
    generator.writeStartArray();
    for (Object item : list) {
      value(item);
    }
    generator.writeEndArray();
  }

  private void map(Map<?, ?> map) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      generator.writeFieldName((String) member.getKey());
      value(member.getValue());
    }
    generator.writeEndObject();
  }
}
