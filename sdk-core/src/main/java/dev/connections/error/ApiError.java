package dev.connections.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.connections.Json;
import dev.connections.Vendor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor answered instead of a result, the same shape whatever the vendor.
 *
 * <p>Modelled on Problem Details (RFC 9457). Every part but status, kind, vendor and operation may
 * be absent, and no body of any kind hides the status. Immutable and thread-safe.
 */
public final class ApiError {
  private final Vendor vendor;
  private final String operation;
  private final int status;
  private final @Nullable String code;
  private final @Nullable String type;
  private final @Nullable String title;
  private final @Nullable String detail;
  private final @Nullable String instance;
  private final @Nullable String requestId;
  private final @Nullable String remedy;
  private final boolean retryable;
  private final @Nullable Duration retryAfter;
  private final List<Issue> issues;
  private final Map<String, Json> extensions;

  private ApiError(Builder builder) {
    this.vendor = builder.vendor;
    this.operation = builder.operation;
    this.status = builder.status;
    this.code = builder.code;
    this.type = builder.type;
    this.title = builder.title;
    this.detail = builder.detail;
    this.instance = builder.instance;
    this.requestId = builder.requestId;
    this.remedy = builder.remedy;
    this.retryable = builder.retryable;
    this.retryAfter = builder.retryAfter;
    this.issues = List.copyOf(builder.issues);
    this.extensions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.extensions));
  }

  /** What an error is about, by its HTTP status alone; may grow. */
  public enum Kind {
    /** 401. */
    AUTHENTICATION,
    /** 403. */
    PERMISSION,
    /** 404 and 410. */
    NOT_FOUND,
    /** 409. */
    CONFLICT,
    /** 400, 413, 415 and 422. */
    VALIDATION,
    /** 429. */
    RATE_LIMIT,
    /** 500 to 599. */
    SERVER,
    /** Everything else. */
    OTHER;

    /**
     * {@return the kind of a status}
     *
     * @param status the HTTP status
     */
    public static Kind of(int status) {
      return switch (status) {
        case 400, 413, 415, 422 -> VALIDATION;
        case 401 -> AUTHENTICATION;
        case 403 -> PERMISSION;
        case 404, 410 -> NOT_FOUND;
        case 409 -> CONFLICT;
        case 429 -> RATE_LIMIT;
        default -> status >= 500 && status <= 599 ? SERVER : OTHER;
      };
    }
  }

  /**
   * Starts an error of which nothing but the status is known; whether it is {@link #retryable}
   * starts as what the status alone says.
   *
   * @param vendor who answered
   * @param operation the vendor's name of the operation
   * @param status the HTTP status
   * @return a builder
   */
  public static Builder builder(Vendor vendor, String operation, int status) {
    return new Builder(vendor, operation, status);
  }

  /** {@return who answered} */
  public Vendor vendor() {
    return vendor;
  }

  /** {@return what was asked, in the vendor's name of the operation} */
  public String operation() {
    return operation;
  }

  /** {@return the HTTP status of the reply, whatever its body claims} */
  public int status() {
    return status;
  }

  /** {@return what the status is about} */
  public Kind kind() {
    return Kind.of(status);
  }

  /** {@return the vendor's code, such as {@code VALIDATION_ERROR}; an open set} */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /** {@return the problem type: a URI, often {@code about:blank}} */
  public Optional<String> type() {
    return Optional.ofNullable(type);
  }

  /** {@return a short summary that is the same for every occurrence} */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** {@return what went wrong this time} */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /** {@return the vendor's name of this occurrence; not always a URI} */
  public Optional<String> instance() {
    return Optional.ofNullable(instance);
  }

  /**
   * {@return the vendor's id of the request, which its support asks for; not every vendor gives
   * one}
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /** {@return what to do about it: the vendor's advice, or ours} */
  public Optional<String> remedy() {
    return Optional.ofNullable(remedy);
  }

  /**
   * {@return whether the same call may succeed later; not whether it is harmless to send it again}
   */
  public boolean retryable() {
    return retryable;
  }

  /** {@return how long to wait before another try, counted from when the reply came} */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** {@return what in the request is wrong, one by one} Unmodifiable. */
  public List<Issue> issues() {
    return issues;
  }

  /** {@return whatever else the vendor said, by its own names} Unmodifiable. */
  public Map<String, Json> extensions() {
    return extensions;
  }

  /**
   * {@return this error as a Problem Details object (RFC 9457), as a user's own mapper writes it}
   *
   * <p>Beside {@code type}, {@code title}, {@code status}, {@code detail} and {@code instance} it
   * has the extensions {@code vendor}, {@code operation}, {@code code}, {@code requestId}, {@code
   * remedy}, {@code retryable}, {@code retryAfter} (an ISO 8601 duration such as {@code PT1M30S},
   * as {@link Duration#parse} reads it) and {@code issues}; each of them has {@code detail}, {@code
   * code}, {@code in} and {@code name}. The values of issues are left out, since they may echo a
   * password. Further {@link #extensions} stand beside them; those that bear one of these names,
   * such as the status that the body claimed, stand in an object {@code extensions}.
   *
   * <p>A type or an instance that is no URI reference is percent-encoded.
   */
  @JsonValue
  public Json toProblemJson() {
    return ProblemJson.write(this);
  }

  /**
   * Reads what {@link #toProblemJson} wrote, and any other Problem Details object. As RFC 9457 has
   * it, a member of the wrong JSON type counts as absent, and whatever is not known is an
   * extension. Without a vendor or an operation these are {@code unknown}, and without a status it
   * is 0.
   *
   * @param problem an object
   * @return the error
   * @throws IllegalArgumentException when the JSON is no object
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ApiError fromProblemJson(Json problem) {
    return ProblemJson.read(problem);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApiError error
        && vendor.equals(error.vendor)
        && toProblemJson().equals(error.toProblemJson())
        && issues.equals(error.issues);
  }

  @Override
  public int hashCode() {
    return Objects.hash(vendor, operation, status, code, requestId);
  }

  /** Status, code and detail. */
  @Override
  public String toString() {
    return "HTTP "
        + status
        + (code == null ? "" : " " + code)
        + (detail == null ? "" : ": " + detail);
  }

  /** Builds an {@link ApiError}. Not thread-safe. */
  public static final class Builder {
    private final Vendor vendor;
    private final String operation;
    private final int status;
    private @Nullable String code;
    private @Nullable String type;
    private @Nullable String title;
    private @Nullable String detail;
    private @Nullable String instance;
    private @Nullable String requestId;
    private @Nullable String remedy;
    private boolean retryable;
    private @Nullable Duration retryAfter;
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Json> extensions = new LinkedHashMap<>();

    private Builder(Vendor vendor, String operation, int status) {
      this.vendor = Objects.requireNonNull(vendor, "vendor");
      this.operation = Objects.requireNonNull(operation, "operation");
      this.status = status;
      this.retryable =
          switch (status) {
            case 408, 425, 429, 500, 502, 503, 504 -> true;
            default -> false;
          };
    }

    /** {@return the HTTP status} */
    public int status() {
      return status;
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
     * The problem type, or null.
     *
     * @param type a URI
     * @return this builder
     */
    public Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    /**
     * The summary, or null.
     *
     * @param title a sentence
     * @return this builder
     */
    public Builder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    /**
     * What went wrong this time, or null.
     *
     * @param detail a sentence
     * @return this builder
     */
    public Builder detail(@Nullable String detail) {
      this.detail = detail;
      return this;
    }

    /**
     * The vendor's name of this occurrence, or null.
     *
     * @param instance often a URI
     * @return this builder
     */
    public Builder instance(@Nullable String instance) {
      this.instance = instance;
      return this;
    }

    /**
     * The vendor's id of the request; null keeps what was given before.
     *
     * @param requestId the id
     * @return this builder
     */
    public Builder requestId(@Nullable String requestId) {
      this.requestId = requestId == null ? this.requestId : requestId;
      return this;
    }

    /**
     * What to do, or null.
     *
     * @param remedy a sentence
     * @return this builder
     */
    public Builder remedy(@Nullable String remedy) {
      this.remedy = remedy;
      return this;
    }

    /**
     * Whether the same call may succeed later.
     *
     * @param retryable whether it may
     * @return this builder
     */
    public Builder retryable(boolean retryable) {
      this.retryable = retryable;
      return this;
    }

    /**
     * How long to wait before another try; null keeps what was given before.
     *
     * @param retryAfter counted from when the reply came
     * @return this builder
     */
    public Builder retryAfter(@Nullable Duration retryAfter) {
      this.retryAfter = retryAfter == null ? this.retryAfter : retryAfter;
      return this;
    }

    /**
     * One more issue.
     *
     * @param issue the issue
     * @return this builder
     */
    public Builder issue(Issue issue) {
      issues.add(issue);
      return this;
    }

    /**
     * One more thing the vendor said.
     *
     * @param name the vendor's name of it
     * @param value the value
     * @return this builder
     */
    public Builder extension(String name, Json value) {
      extensions.put(name, value);
      return this;
    }

    /** {@return the error} */
    public ApiError build() {
      return new ApiError(this);
    }
  }
}
