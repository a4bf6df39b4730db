package dev.connections.spi;

import dev.connections.ConnectionRef;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.corridor.Corridor;
import dev.connections.http.CallListener;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A client as it was built: checked, and never changed again. Thread-safe. */
final class ClientSettings {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  private final VendorProfile profile;
  private final @Nullable String label;
  private final String baseUrl;
  private final Credentials credentials;
  private final @Nullable Duration timeout;
  private final Map<String, String> headers;
  private final Map<String, String> pathValues;
  private final Guard guard;
  private final Corridor corridor;
  private final Executor executor;
  private final Signer signer;
  private final DriftCount drifts;
  private final ErrorReader errors;
  private final String account;
  private final URI server;

  ClientSettings(
      VendorProfile profile,
      @Nullable String label,
      String baseUrl,
      Credentials credentials,
      @Nullable Duration timeout,
      Map<String, String> headers,
      Map<String, String> pathValues,
      Guard guard,
      Corridor corridor,
      Executor executor) {
    this.profile = profile;
    this.label = label;
    this.baseUrl = baseUrl;
    this.credentials = credentials;
    this.timeout = timeout;
    this.headers = headers;
    this.pathValues = pathValues;
    this.guard = guard;
    this.corridor = corridor;
    this.executor = executor;
    this.signer = new Signer(profile);
    this.drifts = new DriftCount();
    this.errors = new ErrorReader(profile, corridor.time());
    boolean whole = label == null || profile.hasOneBudgetForAllKeys();
    this.account = whole ? origin(baseUrl) : origin(baseUrl) + "#" + label;
    this.server = server(URI.create(baseUrl));
  }

  VendorProfile profile() {
    return profile;
  }

  Optional<String> label() {
    return Optional.ofNullable(label);
  }

  Credentials credentials() {
    return credentials;
  }

  /** The client's own timeout; without one the operation's, without that the default. */
  Duration timeout(Operation operation) {
    return timeout(operation.timeout().orElse(DEFAULT_TIMEOUT));
  }

  /** The client's own timeout; without one this. */
  Duration timeout(Duration usual) {
    return timeout == null ? usual : timeout;
  }

  Map<String, String> headers() {
    return headers;
  }

  Guard guard() {
    return guard;
  }

  Corridor corridor() {
    return corridor;
  }

  Executor executor() {
    return executor;
  }

  DriftCount drifts() {
    return drifts;
  }

  Signer signer() {
    return signer;
  }

  ErrorReader errors() {
    return errors;
  }

  /** The path parameters that every call of this client shares. */
  Set<String> pathNames() {
    return pathValues.keySet();
  }

  /** Whose rate budget a call uses: an origin has one, or one for each label. */
  String account() {
    return account;
  }

  private static String origin(String baseUrl) {
    URI url = URI.create(baseUrl);
    boolean usual = url.getPort() < 0 || url.getPort() == usualPort(url);
    return usual ? host(url) : host(url) + ":" + url.getPort();
  }

  private static URI server(URI url) {
    return URI.create(host(url) + ":" + (url.getPort() < 0 ? usualPort(url) : url.getPort()));
  }

  private static String host(URI url) {
    return (url.getScheme() + "://" + url.getHost()).toLowerCase(Locale.ROOT);
  }

  private static int usualPort(URI url) {
    return url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  /** Who is asked what, for messages: {@code ampersand:tenant-42 listConnections}. */
  String words(Operation operation) {
    return profile.vendor() + (label == null ? "" : ":" + label) + " " + operation.name();
  }

  /** A call of an operation as listeners see it. */
  CallListener.Start start(Operation operation) {
    return new CallListener.Start(
        profile.vendor(),
        label(),
        operation.name(),
        operation.method(),
        operation.template(),
        server);
  }

  /** A ref to this id as seen by this client. */
  ConnectionRef ref(String id) {
    return label == null
        ? ConnectionRef.of(profile.vendor(), id)
        : ConnectionRef.of(profile.vendor(), label, id);
  }

  Unreadable unreadable(Operation operation, int status, Map<String, List<String>> headers) {
    String requestId =
        profile
            .requestIdHeader()
            .map(name -> headers.get(name.toLowerCase(Locale.ROOT)))
            .map(values -> values.get(0))
            .orElse(null);
    return new Unreadable(profile.vendor(), operation.name(), words(operation), status, requestId);
  }

  /**
   * The whole address.
   *
   * @throws IllegalArgumentException when a path parameter cannot be sent
   */
  String url(Arguments arguments) {
    return url(arguments, Set.of());
  }

  /** The address as it may be shown: with a mask for every value that nobody may see. */
  String shownUrl(Arguments arguments) {
    return url(arguments, arguments.hidden());
  }

  private String url(Arguments arguments, Set<String> hidden) {
    Operation operation = arguments.operation();
    try {
      String address = baseUrl.concat(PathTemplate.fill(operation.path(), path(arguments)));
      return address.concat(query(arguments.query(), hidden));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(words(operation) + ": " + e.getMessage(), e);
    }
  }

  private Map<String, String> path(Arguments arguments) {
    if (pathValues.isEmpty()) {
      return arguments.path();
    }
    Map<String, String> path = new LinkedHashMap<>(pathValues);
    path.putAll(arguments.path());
    return path;
  }

  private static String query(Map<String, String> query, Set<String> hidden) {
    if (query.isEmpty()) {
      return "";
    }
    return query.entrySet().stream()
        .map(e -> PercentEncoding.encode(e.getKey()) + "=" + value(e, hidden))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String value(Map.Entry<String, String> parameter, Set<String> hidden) {
    return hidden.contains(parameter.getKey())
        ? Secret.MASK
        : PercentEncoding.encode(parameter.getValue());
  }
}
