package dev.connections.spi;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.connections.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The base of every generated model: an immutable value that keeps what it does not know and prints
 * no secret.
 *
 * <p>A user's own mapper writes it as {@link #toJson} and reads it through {@code fromJson} of the
 * model. A secret that was masked is absent in what is read; the model remembers that, and calls
 * refuse to send it.
 */
public abstract class Model {
  private final Map<String, Json> unknown;
  private final Set<String> masked;

  /**
   * Takes over what the builder kept.
   *
   * @param builder the builder
   */
  protected Model(Builder<?> builder) {
    this.unknown = builder.unknown;
    this.masked = builder.masked;
  }

  /**
   * {@return what the vendor sent beyond the members known here, by its names} Since nobody knows
   * what it is, it prints masked; its values can be read. Unmodifiable.
   */
  public final Map<String, Json> unknown() {
    return unknown;
  }

  /** {@return the whole model as JSON, with masks in place of secrets and of what is unknown} */
  @JsonValue
  public final Json toJson() {
    return JsonOut.masked(this);
  }

  /** The members that were read as masks, so that they are absent here. */
  final Set<String> masked() {
    return masked;
  }

  /**
   * Lays out all known members.
   *
   * @param members takes each of them
   */
  protected abstract void members(Members members);

  /** Whether the other is of the same type with the same members, the unknown ones included. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Model model
            && getClass() == model.getClass()
            && unknown.equals(model.unknown)
            && values().equals(model.values());
  }

  @Override
  public final int hashCode() {
    return 31 * values().hashCode() + unknown.hashCode();
  }

  /** The members that are there, secrets and unknown ones masked. */
  @Override
  public final String toString() {
    return ModelPrinter.print(this);
  }

  private List<@Nullable Object> values() {
    ValueList values = new ValueList();
    members(values);
    return values.list;
  }

  /**
   * {@return an unmodifiable list in place of an absent one}
   *
   * @param <T> the elements
   * @param list the list
   */
  protected static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /**
   * {@return an unmodifiable map in place of an absent one}
   *
   * @param <T> the values
   * @param map the map
   */
  protected static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
    return map == null ? Map.of() : map;
  }

  /**
   * {@return the value of a member without which the model makes no sense; null only where it was
   * read as a mask}
   *
   * @param <T> the value
   * @param name the member's name
   * @param value its value
   * @throws IllegalArgumentException when it is missing
   */
  @SuppressWarnings("NullAway") // the one member that may be null goes through present()
  protected final <T> T required(String name, @Nullable T value) {
    if (value == null && !masked.contains(name)) {
      throw new IllegalArgumentException(name + ": is required and missing");
    }
    return value;
  }

  /**
   * {@return the value of a required secret}
   *
   * @param <T> the value
   * @param name the member's name
   * @param value its value
   * @throws IllegalStateException when the model was read where the secret had been masked
   */
  protected static <T> T present(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(name + ": masked where this was read from, so not known");
    }
    return value;
  }

  /** Absent and empty are the same to whoever reads a list, so they are equal. */
  private static final class ValueList implements Members {
    private final List<@Nullable Object> list = new ArrayList<>();

    @Override
    public void add(String name, @Nullable Object value) {
      boolean empty =
          value instanceof List<?> items && items.isEmpty()
              || value instanceof Map<?, ?> map && map.isEmpty();
      list.add(empty ? null : value);
    }

    @Override
    public void secret(String name, @Nullable Object value) {
      add(name, value);
    }
  }

  /**
   * The base of every model's builder. Not thread-safe.
   *
   * @param <M> what it builds
   */
  @JsonAutoDetect(fieldVisibility = Visibility.NONE) // for mappers that look at fields
  public abstract static class Builder<M> {
    private Map<String, Json> unknown = Map.of();
    private Set<String> masked = Set.of();

    /** A builder that holds nothing. */
    protected Builder() {}

    /**
     * A member that the model does not know; written after the known ones. A null value writes
     * JSON's null.
     *
     * @param name the vendor's name of it
     * @param value its value
     * @return this builder
     */
    public Builder<M> unknown(String name, @Nullable Json value) {
      Map<String, Json> more = new LinkedHashMap<>(unknown);
      more.put(name, Json.of(value).asSensitive());
      unknown = Collections.unmodifiableMap(more);
      return this;
    }

    /** The member is absent because it was a mask. */
    final void masked(String name) {
      Set<String> more = new LinkedHashSet<>(masked);
      more.add(name);
      masked = Collections.unmodifiableSet(more);
    }

    /**
     * {@return the model}
     *
     * @throws IllegalArgumentException when a required member is missing; the message names it
     */
    public abstract M build();

    /**
     * {@return an unmodifiable copy of the list; null stays null}
     *
     * @param <T> the elements
     * @param list the list
     */
    protected static <T> @Nullable List<T> copy(@Nullable List<? extends T> list) {
      return list == null ? null : List.copyOf(list);
    }

    /**
     * {@return an unmodifiable copy of the map in its order; null stays null}
     *
     * @param <T> the values
     * @param map the map
     */
    protected static <T> @Nullable Map<String, T> copy(@Nullable Map<String, ? extends T> map) {
      return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
  }
}
