package dev.connections.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.connections.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the vendor finds wrong with a request. Every part may be absent; what was sent is
 * kept in {@link #value} and never printed. Immutable and thread-safe.
 */
public final class Issue {
  private final @Nullable String detail;
  private final @Nullable String code;
  private final @Nullable String location;
  private final @Nullable String name;
  private final @Nullable Json value;

  private Issue(Builder builder) {
    this.detail = builder.detail;
    this.code = builder.code;
    this.location = builder.location;
    this.name = builder.name;
    this.value = builder.value;
  }

  /**
   * An issue of which nothing is known yet.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Issue fromJson(Json json) {
    return builder()
        .detail(json.text("detail").orElse(null))
        .code(json.text("code").orElse(null))
        .location(json.text("in").orElse(null))
        .name(json.text("name").orElse(null))
        .build();
  }

  /** Without the value: it may echo a password. */
  @JsonValue
  Json toJson() {
    Map<String, String> members = new LinkedHashMap<>();
    detail().ifPresent(text -> members.put("detail", text));
    code().ifPresent(text -> members.put("code", text));
    location().ifPresent(text -> members.put("in", text));
    name().ifPresent(text -> members.put("name", text));
    return Json.of(members);
  }

  /** {@return what is wrong, in words} */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /** {@return the vendor's code for it, such as {@code field_missing}} */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /** {@return where it was found: {@code body}, {@code header}, {@code path} or {@code query}} */
  public Optional<String> location() {
    return Optional.ofNullable(location);
  }

  /** {@return the name of, or a JSON pointer to, what is wrong} */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** {@return what was sent there; it may be a password, so it prints masked} */
  public Optional<Json> value() {
    return Optional.ofNullable(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Issue issue
        && Objects.equals(detail, issue.detail)
        && Objects.equals(code, issue.code)
        && Objects.equals(location, issue.location)
        && Objects.equals(name, issue.name)
        && Objects.equals(value, issue.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(detail, code, location, name);
  }

  /** Name, code and detail, as far as known. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name == null ? "" : name);
    if (detail != null || code != null) {
      text.append(text.isEmpty() ? "" : ": ").append(detail != null ? detail : code);
    }
    return text.toString();
  }

  /** Builds an {@link Issue}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String detail;
    private @Nullable String code;
    private @Nullable String location;
    private @Nullable String name;
    private @Nullable Json value;

    private Builder() {}

    /**
     * What is wrong, or null.
     *
     * @param detail words
     * @return this builder
     */
    public Builder detail(@Nullable String detail) {
      this.detail = detail;
      return this;
    }

    /**
     * The vendor's code, or null.
     *
     * @param code the code
     * @return this builder
     */
    public Builder code(@Nullable String code) {
      this.code = code;
      return this;
    }

    /**
     * Where it was found, or null.
     *
     * @param location {@code body}, {@code header}, {@code path} or {@code query}
     * @return this builder
     */
    public Builder location(@Nullable String location) {
      this.location = location;
      return this;
    }

    /**
     * The name or pointer, or null.
     *
     * @param name the name or a JSON pointer
     * @return this builder
     */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /**
     * What was sent, or null.
     *
     * @param value the value; prints masked
     * @return this builder
     */
    public Builder value(@Nullable Json value) {
      this.value = value == null ? null : value.asSensitive();
      return this;
    }

    /** {@return the issue} */
    public Issue build() {
      return new Issue(this);
    }
  }
}
