package dev.connections.spi;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.connections.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation with what the caller gives for it. Filled by generated code and handed to {@link
 * Calls#call}, which copies it. Not thread-safe.
 */
@JsonAutoDetect(fieldVisibility = Visibility.NONE) // for mappers that look at fields
public final class Arguments {
  private final Operation operation;
  private Map<String, String> path = Map.of();
  private Map<String, String> query = Map.of();
  private Set<String> hidden = Set.of();
  private @Nullable Object model;
  private byte @Nullable [] body;

  private Arguments(Operation operation) {
    this.operation = operation;
  }

  /**
   * {@return no arguments so far}
   *
   * @param operation the operation
   */
  public static Arguments of(Operation operation) {
    return new Arguments(operation);
  }

  /**
   * {@return a parameter of the path}
   *
   * @param name its name in braces in the path
   * @param value its value, not encoded
   */
  public Arguments path(String name, String value) {
    path = with(path, name, Objects.requireNonNull(value, name));
    return this;
  }

  /**
   * {@return a parameter of the query: a text, number, boolean or open word; null takes it away}
   *
   * @param name its name
   * @param value its value
   */
  public Arguments query(String name, @Nullable Object value) {
    if (value != null) {
      query = with(query, name, value.toString());
    } else if (query.containsKey(name)) {
      query.remove(name);
    }
    return this;
  }

  /** Most calls have no parameters at all, and then there is no map to make. */
  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> more = map.isEmpty() ? new LinkedHashMap<>() : map;
    more.put(name, value);
    return more;
  }

  /**
   * {@return a parameter that the query must have}
   *
   * @param name its name
   * @param value its value
   * @throws IllegalArgumentException when it is missing or blank; names operation and parameter
   */
  public Arguments requiredQuery(String name, @Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException(
          operation.name() + ": " + name + ": must not be missing or blank");
    }
    return query(name, value);
  }

  /** A parameter of the query whose value nobody may see. */
  Arguments secretQuery(String name, String value) {
    hidden = new HashSet<>(hidden);
    hidden.add(name);
    return query(name, value);
  }

  /**
   * {@return the body, written now: what the caller changes later is not sent}
   *
   * @param <T> the body
   * @param writer writes it
   * @param value what is written
   * @throws IllegalArgumentException when it was read from JSON whose secrets were masked
   */
  public <T> Arguments body(ValueWriter<T> writer, T value) {
    Objects.requireNonNull(value, "body");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = JsonText.FACTORY.createGenerator(bytes)) {
      writer.write(JsonOut.toVendor(generator), value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(operation.name() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    body = bytes.toByteArray();
    model = value;
    return this;
  }

  /** The body, as it is. */
  Arguments body(Json json) {
    return body(JsonOut::json, json);
  }

  Arguments copy() {
    Arguments copy = new Arguments(operation);
    path.forEach(copy::path);
    query.forEach(copy::query);
    copy.hidden = hidden;
    copy.model = model;
    copy.body = body;
    return copy;
  }

  Operation operation() {
    return operation;
  }

  Map<String, String> path() {
    return path;
  }

  Map<String, String> query() {
    return query;
  }

  /** The names of the parameters of the query whose values nobody may see. */
  Set<String> hidden() {
    return hidden;
  }

  /** What the body was written from. */
  Optional<Object> model() {
    return Optional.ofNullable(model);
  }

  Optional<byte[]> body() {
    return Optional.ofNullable(body);
  }
}
