package dev.connections.testing.assertj;

import dev.connections.Json;
import dev.connections.testing.RecordedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.presentation.StandardRepresentation;

/** Assertions about a request that a fake received. */
@SuppressWarnings("exports") // AssertJ is there where the assertions are used
public final class RequestAssert extends AbstractAssert<RequestAssert, RecordedRequest> {
  private static final Set<String> SHOWN =
      Set.of("accept", "content-type", "idempotency-key", "user-agent", "x-polytomic-version");

  RequestAssert(RecordedRequest actual) {
    super(actual, RequestAssert.class);
    info.useRepresentation(
        value ->
            value instanceof RecordedRequest request
                ? request.method() + " " + request.path() // a query may hold what is secret
                : StandardRepresentation.STANDARD_REPRESENTATION.toStringOf(value));
  }

  /**
   * The HTTP method.
   *
   * @param method in upper case
   * @return this assertion
   */
  public RequestAssert hasMethod(String method) {
    isNotNull();
    if (!actual.method().equals(method)) {
      throw failureWithActualExpected(
          actual.method(), method, "%s should have the method %s", name(), method);
    }
    return this;
  }

  /**
   * The path, that of the base URL included.
   *
   * @param path percent-encoded, as {@link RecordedRequest#path} tells it
   * @return this assertion
   */
  public RequestAssert hasPath(String path) {
    isNotNull();
    if (!actual.path().equals(path)) {
      throw failureWithActualExpected(
          actual.path(), path, "%s should have the path %s", name(), path);
    }
    return this;
  }

  /**
   * A parameter of the query.
   *
   * @param name its name
   * @param value its value, decoded
   * @return this assertion
   */
  public RequestAssert hasQuery(String name, String value) {
    isNotNull();
    Optional<String> sent = actual.query(name);
    if (sent.isEmpty()) {
      throw failure("%s should have the parameter %s in its query, and has none", name(), name);
    }
    if (!sent.get().equals(value)) {
      throw failure("%s has another value for the parameter %s", name(), name);
    }
    return this;
  }

  /**
   * A header.
   *
   * @param header its name, in any case
   * @param value its first value
   * @return this assertion
   */
  public RequestAssert hasHeader(String header, String value) {
    isNotNull();
    Optional<String> sent = actual.header(header);
    if (sent.isEmpty()) {
      throw failure("%s should have the header %s, and has none", name(), header);
    }
    if (!sent.get().equals(value)) {
      throw SHOWN.contains(header.toLowerCase(Locale.ROOT))
          ? failureWithActualExpected(
              sent.get(), value, "%s has %s: %s, not %s", name(), header, sent.get(), value)
          : failure("%s has another value in the header %s", name(), header);
    }
    return this;
  }

  /**
   * A bearer token.
   *
   * @param token the token; never shown
   * @return this assertion
   */
  public RequestAssert hasBearer(String token) {
    return hasAuthorization("Bearer", token);
  }

  /**
   * Basic credentials.
   *
   * @param user the user's name
   * @param password the password; never shown
   * @return this assertion
   */
  public RequestAssert hasBasic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return hasAuthorization("Basic", Base64.getEncoder().encodeToString(both));
  }

  /**
   * A value in a JSON body.
   *
   * @param pointer a JSON pointer, such as {@code /connection/name}
   * @param value what is there, as {@link Json#of} takes it; never shown
   * @return this assertion
   */
  public RequestAssert hasJson(String pointer, Object value) {
    isNotNull();
    Json sent = body().at(pointer);
    if (sent.isMissing()) {
      throw failure("%s should have a value at %s of its body, and has none", name(), pointer);
    }
    if (!sent.equals(Json.of(value))) {
      throw failure("%s has another value at %s of its body", name(), pointer);
    }
    return this;
  }

  private RequestAssert hasAuthorization(String scheme, String secret) {
    isNotNull();
    String sent = actual.header("Authorization").orElse("");
    String[] parts = sent.split(" ", 2);
    if (parts.length < 2) {
      throw failure("%s should have %s credentials, and has no Authorization", name(), scheme);
    }
    if (!parts[0].equals(scheme)) {
      throw failure("%s should have %s credentials, and has others", name(), scheme);
    }
    if (!parts[1].equals(secret)) {
      throw failure("%s has other %s credentials", name(), scheme);
    }
    return this;
  }

  private Json body() {
    try {
      return Json.parse(actual.body());
    } catch (IllegalArgumentException notJson) {
      throw failure("%s should have a body of JSON", name());
    }
  }

  private String name() {
    return actual.method() + " " + actual.path();
  }
}
