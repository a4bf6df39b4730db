package dev.connections.spi;

import dev.connections.TimeSource;
import dev.connections.Vendor;
import dev.connections.auth.Credentials;
import dev.connections.http.RateLimiter;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor is spoken to: where, with which credentials and headers, and how its errors read.
 * Immutable and thread-safe.
 */
public final class VendorProfile {
  private final Vendor vendor;
  private final @Nullable URI baseUrl;
  private final Map<Credentials.Kind, String> credentialHeaders;
  private final Map<String, String> headers;
  private final ErrorDecoder errorDecoder;
  private final @Nullable String requestIdHeader;
  private final @Nullable String idempotencyHeader;
  private final boolean contentTypeAlways;
  private final Set<Integer> goneStatuses;
  private final RequestCheck requestCheck;
  private final String keyRemedy;
  private final Function<TimeSource, RateLimiter> rateLimiter;
  private final boolean oneBudgetForAllKeys;

  private VendorProfile(Builder builder) {
    this.vendor = builder.vendor;
    this.baseUrl = builder.baseUrl;
    this.credentialHeaders = new EnumMap<>(builder.credentialHeaders);
    this.headers = Map.copyOf(builder.headers);
    this.errorDecoder = builder.errorDecoder;
    this.requestIdHeader = builder.requestIdHeader;
    this.idempotencyHeader = builder.idempotencyHeader;
    this.contentTypeAlways = builder.contentTypeAlways;
    this.goneStatuses = Set.copyOf(builder.goneStatuses);
    this.requestCheck = builder.requestCheck;
    this.keyRemedy = builder.keyRemedy;
    this.rateLimiter = builder.rateLimiter;
    this.oneBudgetForAllKeys = builder.oneBudgetForAllKeys;
  }

  /**
   * A profile of this vendor, whose errors this decoder reads.
   *
   * @param vendor the vendor
   * @param errorDecoder reads its errors
   * @return a builder
   */
  public static Builder builder(Vendor vendor, ErrorDecoder errorDecoder) {
    return new Builder(vendor, errorDecoder);
  }

  /** {@return the vendor} */
  public Vendor vendor() {
    return vendor;
  }

  Optional<URI> baseUrl() {
    return Optional.ofNullable(baseUrl);
  }

  Set<Credentials.Kind> accepted() {
    return credentialHeaders.keySet();
  }

  String credentialHeader(Credentials.Kind kind) {
    return Objects.requireNonNull(credentialHeaders.get(kind));
  }

  Map<String, String> headers() {
    return headers;
  }

  ErrorDecoder errorDecoder() {
    return errorDecoder;
  }

  Optional<String> requestIdHeader() {
    return Optional.ofNullable(requestIdHeader);
  }

  Optional<String> idempotencyHeader() {
    return Optional.ofNullable(idempotencyHeader);
  }

  boolean contentTypeAlways() {
    return contentTypeAlways;
  }

  /** Whether this status says that a thing is not there. */
  boolean isGone(int status) {
    return goneStatuses.contains(status);
  }

  RequestCheck requestCheck() {
    return requestCheck;
  }

  String keyRemedy() {
    return keyRemedy;
  }

  /** What a client is given that was not told which limiter to ask. */
  RateLimiter rateLimiter(TimeSource time) {
    return rateLimiter.apply(time);
  }

  /** Whether the vendor counts the requests of all keys and labels of one origin together. */
  boolean hasOneBudgetForAllKeys() {
    return oneBudgetForAllKeys;
  }

  /** Builds a {@link VendorProfile}. Not thread-safe. */
  public static final class Builder {
    private final Vendor vendor;
    private final ErrorDecoder errorDecoder;
    private @Nullable URI baseUrl;
    private final Map<Credentials.Kind, String> credentialHeaders =
        new EnumMap<>(Credentials.Kind.class);
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String requestIdHeader;
    private @Nullable String idempotencyHeader;
    private boolean contentTypeAlways;
    private final Set<Integer> goneStatuses = new HashSet<>(Set.of(404, 410));
    private RequestCheck requestCheck = RequestCheck.none();
    private String keyRemedy = "";
    private Function<TimeSource, RateLimiter> rateLimiter = RateLimiter::learned;
    private boolean oneBudgetForAllKeys;

    private Builder(Vendor vendor, ErrorDecoder errorDecoder) {
      this.vendor = Objects.requireNonNull(vendor, "vendor");
      this.errorDecoder = Objects.requireNonNull(errorDecoder, "errorDecoder");
    }

    /**
     * Where the vendor is found, unless a client is told otherwise.
     *
     * @param baseUrl an absolute URL
     * @return this builder
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = URI.create(baseUrl);
      return this;
    }

    /**
     * Takes a bearer token.
     *
     * @return this builder
     */
    public Builder acceptsBearer() {
      credentialHeaders.put(Credentials.Kind.BEARER, "Authorization");
      return this;
    }

    /**
     * Takes an API key, in this header.
     *
     * @param header the header's name
     * @return this builder
     */
    public Builder acceptsApiKey(String header) {
      credentialHeaders.put(Credentials.Kind.API_KEY, header);
      return this;
    }

    /**
     * Takes a user and a password.
     *
     * @return this builder
     */
    public Builder acceptsBasic() {
      credentialHeaders.put(Credentials.Kind.BASIC, "Authorization");
      return this;
    }

    /**
     * Has operations that need no credentials, so that a client can do without.
     *
     * @return this builder
     */
    public Builder acceptsNone() {
      credentialHeaders.put(Credentials.Kind.NONE, "");
      return this;
    }

    /**
     * A header that goes with every request.
     *
     * @param name its name
     * @param value its value
     * @return this builder
     */
    public Builder header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    /**
     * The header of a reply in which the vendor names the request.
     *
     * @param name its name
     * @return this builder
     */
    public Builder requestIdHeader(String name) {
      this.requestIdHeader = name;
      return this;
    }

    /**
     * The header in which the vendor takes an idempotency key with a POST.
     *
     * @param name its name
     * @return this builder
     */
    public Builder idempotencyHeader(String name) {
      this.idempotencyHeader = name;
      return this;
    }

    /**
     * Wants a content type with every request but GET, also where there is no content.
     *
     * @return this builder
     */
    public Builder contentTypeAlways() {
      this.contentTypeAlways = true;
      return this;
    }

    /**
     * Says with this status, too, that a thing is not there; 404 and 410 say so anyway.
     *
     * @param status an HTTP status
     * @return this builder
     */
    public Builder goneStatus(int status) {
      goneStatuses.add(status);
      return this;
    }

    /**
     * Looks at every body before it is sent.
     *
     * @param check the check
     * @return this builder
     */
    public Builder requestCheck(RequestCheck check) {
      this.requestCheck = check;
      return this;
    }

    /**
     * What to do when the vendor does not accept the credentials: one sentence.
     *
     * @param sentence a sentence with a full stop
     * @return this builder
     */
    public Builder keyRemedy(String sentence) {
      this.keyRemedy = sentence;
      return this;
    }

    /**
     * Allows this many requests in any such span of time; unless set, a client keeps to what the
     * vendor's replies say. See {@link RateLimiter#of(int, Duration)} for the bounds.
     *
     * @param requests how many
     * @param span the span
     * @return this builder
     */
    public Builder rateLimit(int requests, Duration span) {
      this.rateLimiter = time -> RateLimiter.of(requests, span, time);
      return this;
    }

    /**
     * Counts the requests to one origin together, whatever the key or label; unless set, each label
     * is taken for an account of its own.
     *
     * @return this builder
     */
    public Builder oneBudgetForAllKeys() {
      this.oneBudgetForAllKeys = true;
      return this;
    }

    /** {@return the profile} */
    public VendorProfile build() {
      return new VendorProfile(this);
    }
  }
}
