package dev.connections.spi;

import dev.connections.Confirmation;
import dev.connections.ConnectionRef;
import dev.connections.TimeSource;
import dev.connections.auth.Credentials;
import dev.connections.corridor.Corridor;
import dev.connections.http.CallListener;
import dev.connections.http.OkHttpTransport;
import dev.connections.http.RateLimiter;
import dev.connections.http.RetryPolicy;
import dev.connections.http.Transport;
import dev.connections.libraries.Clash;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What every client can be told when it is built. Not thread-safe; the client it builds is.
 *
 * @param <B> the vendor's own builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
  private final VendorProfile profile;
  private final Map<String, String> pathValues = new LinkedHashMap<>();
  private @Nullable Credentials credentials;
  private @Nullable URI baseUrl;
  private @Nullable String label;
  private @Nullable Duration timeout;
  private RetryPolicy retryPolicy = RetryPolicy.standard();
  private @Nullable RateLimiter rateLimiter;
  private CallListener listener = CallListener.none();
  private TimeSource timeSource = TimeSource.system();
  private Executor executor = Runnable::run;
  private String userAgentSuffix = "";
  private int maxRequestsPerHost = OkHttpTransport.REQUESTS_PER_HOST;
  private boolean readOnly;
  private @Nullable Confirmation confirmation;
  private boolean plainHttp;
  private @Nullable Transport transport;
  private @Nullable Transport ownTransport;

  /**
   * A builder for clients of this vendor.
   *
   * @param profile what the vendor wants
   */
  protected ClientBuilder(VendorProfile profile) {
    this.profile = profile;
  }

  /** Takes over everything another one was told, and shares its transport and its rate limiter. */
  final void take(ClientBuilder<?> from) {
    this.pathValues.putAll(from.pathValues);
    this.credentials = from.credentials;
    this.baseUrl = from.baseUrl;
    this.label = from.label;
    this.timeout = from.timeout;
    this.retryPolicy = from.retryPolicy;
    this.rateLimiter = from.rateLimiter;
    this.listener = from.listener;
    this.timeSource = from.timeSource;
    this.executor = from.executor;
    this.userAgentSuffix = from.userAgentSuffix;
    this.maxRequestsPerHost = from.maxRequestsPerHost;
    this.readOnly = from.readOnly;
    this.confirmation = from.confirmation;
    this.plainHttp = from.plainHttp;
    this.transport = from.transport == null ? from.ownTransport : from.transport;
  }

  /**
   * What the client shows to the vendor. Required, unless the vendor has calls without.
   *
   * @param credentials of a kind that the vendor takes
   * @return this builder
   */
  public B credentials(Credentials credentials) {
    this.credentials = Objects.requireNonNull(credentials, "credentials");
    return self();
  }

  /**
   * Where the vendor is found. Credentials go nowhere else. {@code https}, except on this machine
   * or after {@link #plainHttp}.
   *
   * @param baseUrl an absolute URL; a path in it stays in front of every operation's own
   * @return this builder
   */
  public B baseUrl(URI baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return self();
  }

  /**
   * Tells this client from others of the same vendor; {@code [A-Za-z0-9._-]+}. It becomes a part of
   * every ref, so refs that were stored under another label no longer find this client.
   *
   * @param label the label
   * @return this builder
   */
  public B label(String label) {
    this.label = Objects.requireNonNull(label, "label");
    return self();
  }

  /**
   * For a whole call, retries and waits included. Unless set, 30 seconds, and more for the few
   * operations whose vendor needs longer.
   *
   * @param timeout more than zero
   * @return this builder
   */
  public B timeout(Duration timeout) {
    this.timeout = Objects.requireNonNull(timeout, "timeout");
    return self();
  }

  /**
   * How often and how patiently a call is tried again; {@link RetryPolicy#standard} unless set.
   *
   * @param retryPolicy the policy
   * @return this builder
   */
  public B retryPolicy(RetryPolicy retryPolicy) {
    this.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
    return self();
  }

  /**
   * Asked before every request, and shared with every client that is given the same one. Unless
   * set, one for this client and those derived from it, which keeps to what the vendor is known to
   * allow and to what its replies ask for.
   *
   * @param rateLimiter the limiter
   * @return this builder
   */
  public B rateLimiter(RateLimiter rateLimiter) {
    this.rateLimiter = Objects.requireNonNull(rateLimiter, "rateLimiter");
    return self();
  }

  /**
   * Carries the requests; the client does not close it. One of its own unless set.
   *
   * @param transport the transport
   * @return this builder
   */
  public B transport(Transport transport) {
    this.transport = Objects.requireNonNull(transport, "transport");
    return self();
  }

  /**
   * How many asynchronous requests the client's own transport has under way at a time; more wait
   * for their turn. 64 unless set.
   *
   * @param requests at least one
   * @return this builder
   */
  public B maxRequestsPerHost(int requests) {
    this.maxRequestsPerHost = requests;
    return self();
  }

  /**
   * Where asynchronous calls read their replies; the transport's threads unless set.
   *
   * @param executor runs what reads replies
   * @return this builder
   */
  public B executor(Executor executor) {
    this.executor = Objects.requireNonNull(executor, "executor");
    return self();
  }

  /**
   * Watches the calls; nobody does unless set.
   *
   * @param listener the listener
   * @return this builder
   */
  public B listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return self();
  }

  /**
   * Appended to the User-Agent, such as {@code billing/3.2}.
   *
   * @param suffix visible ASCII characters and spaces
   * @return this builder
   */
  public B userAgentSuffix(String suffix) {
    this.userAgentSuffix = Objects.requireNonNull(suffix, "userAgentSuffix");
    return self();
  }

  /**
   * Refuses, before sending, every call that changes something at the vendor, or may come to change
   * something after it has read. Nobody is asked to {@link #confirm} then.
   *
   * @return this builder
   */
  public B readOnly() {
    this.readOnly = true;
    return self();
  }

  /**
   * Asked before every call that would destroy something at the vendor; what it says no to is not
   * sent. Unless set, all such calls are made.
   *
   * @param confirmation says yes or no
   * @return this builder
   */
  public B confirm(Confirmation confirmation) {
    this.confirmation = Objects.requireNonNull(confirmation, "confirmation");
    return self();
  }

  /**
   * Allows a base URL without TLS on another machine; credentials then travel in the clear.
   *
   * @return this builder
   */
  public B plainHttp() {
    this.plainHttp = true;
    return self();
  }

  /**
   * Where time and chance are taken from; the machine's unless set, for tests.
   *
   * @param timeSource the clock
   * @return this builder
   */
  public B timeSource(TimeSource timeSource) {
    this.timeSource = Objects.requireNonNull(timeSource, "timeSource");
    return self();
  }

  /**
   * A path parameter that is the same for every call of this client.
   *
   * @param name the parameter's name
   * @param value its value, not encoded
   */
  protected final void pathValue(String name, String value) {
    pathValues.put(name, value);
  }

  /** {@return the base URL as it was given, when it was} */
  protected final Optional<URI> givenBaseUrl() {
    return Optional.ofNullable(baseUrl);
  }

  /**
   * {@return a bad setting: names the vendor, the argument and what to do}
   *
   * @param argument the setting
   * @param remedy what is wrong and what to do
   */
  protected final IllegalArgumentException bad(String argument, String remedy) {
    return new IllegalArgumentException(profile.vendor() + ": " + argument + ": " + remedy);
  }

  ClientSettings settings() {
    checkClassPath();
    Credentials checked = checkedCredentials();
    if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
      throw bad("timeout", "must be positive: " + timeout);
    }
    if (maxRequestsPerHost < 1) {
      throw bad("maxRequestsPerHost", "at least 1: " + maxRequestsPerHost);
    }
    return new ClientSettings(
        profile,
        checkedLabel(),
        new BaseUrl(profile, plainHttp).check(baseUrl),
        checked,
        timeout,
        headers(),
        Map.copyOf(pathValues),
        guard(),
        corridor(),
        executor);
  }

  Optional<Transport> ownedTransport() {
    return Optional.ofNullable(transport == null ? ownTransport : null);
  }

  private Guard guard() {
    if (readOnly) {
      return Guard.readOnly();
    }
    return confirmation == null ? Guard.open() : Guard.confirmed(confirmation);
  }

  private Corridor corridor() {
    return new Corridor(usedTransport(), retryPolicy, usedLimiter(), listener, timeSource);
  }

  /** Here, and not on a thread of a pool in the middle of a call. */
  private void checkClassPath() {
    try {
      JsonText.touch();
    } catch (LinkageError e) {
      throw Clash.of(e);
    }
  }

  private Transport usedTransport() {
    if (transport != null) {
      return transport;
    }
    try {
      ownTransport =
          OkHttpTransport.create(maxRequestsPerHost); // one for each client that is built
      return ownTransport;
    } catch (LinkageError e) { // without OkHttp there is not even the class of its transport
      throw Clash.of(e);
    }
  }

  /** Kept, for the builders that start from this one. */
  private RateLimiter usedLimiter() {
    RateLimiter used = rateLimiter == null ? profile.rateLimiter(timeSource) : rateLimiter;
    rateLimiter = used;
    return used;
  }

  private Credentials checkedCredentials() {
    if (credentials == null) {
      throw bad("credentials", "are missing; set them with credentials(...)");
    }
    new Signer(profile).check(credentials);
    return credentials;
  }

  private @Nullable String checkedLabel() {
    try {
      return label == null ? null : ConnectionRef.checkLabel(label);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(profile.vendor() + ": " + e.getMessage(), e);
    }
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>(profile.headers());
    headers.put("User-Agent", userAgent());
    return headers;
  }

  private String userAgent() {
    if (!userAgentSuffix.isEmpty() && !userAgentSuffix.chars().allMatch(ClientBuilder::isVisible)) {
      throw bad("userAgentSuffix", "visible ASCII characters and spaces only");
    }
    return (UserAgent.NAME + " " + userAgentSuffix).strip();
  }

  private static boolean isVisible(int c) {
    return c >= ' ' && c < 0x7f;
  }

  @SuppressWarnings("unchecked")
  private B self() {
    return (B) this;
  }
}
