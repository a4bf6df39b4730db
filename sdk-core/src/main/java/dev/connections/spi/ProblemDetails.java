package dev.connections.spi;

import dev.connections.Json;
import dev.connections.error.ApiError;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Problem Details (RFC 9457): a member of the wrong JSON type counts as absent, and whatever
 * is not a standard member is kept as an extension.
 */
public final class ProblemDetails implements ErrorDecoder {
  private static final Set<String> STANDARD = Set.of("type", "title", "detail", "instance");

  private final Set<String> read;

  /** A decoder of the standard members. */
  public ProblemDetails() {
    this(Set.of());
  }

  /**
   * A decoder for a vendor that has members of its own.
   *
   * @param read the members that the vendor's decoder reads itself, so that they are no extensions
   */
  public ProblemDetails(Set<String> read) {
    this.read = Set.copyOf(read);
  }

  @Override
  public void decode(ErrorReply reply, ApiError.Builder error) {
    Json problem = reply.json();
    error.type(text(problem, "type").map(type -> resolved(reply, type)).orElse(null));
    error.title(text(problem, "title").orElse(null));
    error.detail(text(problem, "detail").or(reply::plainText).orElse(null));
    error.instance(text(problem, "instance").orElse(null));
    problem.asMap().forEach((name, value) -> keep(error, name, value));
  }

  /**
   * {@return the text of a member; empty when it is absent, empty or no text}
   *
   * @param object an object
   * @param name the member's name
   */
  public static Optional<String> text(Json object, String name) {
    return object.text(name).filter(text -> !text.isBlank());
  }

  /** A relative type names a problem only together with where it was said. */
  private static String resolved(ErrorReply reply, String type) {
    try {
      return reply.base().resolve(new URI(type)).toString();
    } catch (URISyntaxException e) {
      return type;
    }
  }

  private void keep(ApiError.Builder error, String name, Json value) {
    boolean heeded = STANDARD.contains(name) || read.contains(name);
    if (!heeded && (!name.equals("status") || contradicts(value, error.status()))) {
      error.extension(name, value);
    }
  }

  /** The wire's status is the status; only a number that contradicts it is worth keeping. */
  private static boolean contradicts(Json claimed, int status) {
    return claimed.isNumber()
        && new BigDecimal(claimed.asText()).compareTo(BigDecimal.valueOf(status)) != 0;
  }
}
