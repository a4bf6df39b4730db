package dev.connections;

import dev.connections.auth.Secret;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link with which a customer signs in again. Whoever holds it can do so: it is a secret.
 * Immutable and thread-safe.
 */
public final class ReauthorizationLink {
  private final Secret url;
  private final @Nullable Instant expiresAt;
  private final Set<String> leftOut;

  private ReauthorizationLink(Secret url, @Nullable Instant expiresAt, Set<String> leftOut) {
    this.url = Objects.requireNonNull(url, "url");
    this.expiresAt = expiresAt;
    this.leftOut = Set.copyOf(leftOut);
  }

  /**
   * {@return a link whose end of validity the vendor does not tell}
   *
   * @param url the address
   */
  public static ReauthorizationLink of(Secret url) {
    return new ReauthorizationLink(url, null, Set.of());
  }

  /**
   * {@return a link that holds until the given moment}
   *
   * @param url the address
   * @param expiresAt the end of its validity
   */
  public static ReauthorizationLink of(Secret url, Instant expiresAt) {
    return new ReauthorizationLink(url, Objects.requireNonNull(expiresAt, "expiresAt"), Set.of());
  }

  /** {@return the address to send the customer to} */
  public Secret url() {
    return url;
  }

  /** {@return until when it holds, where that is known} */
  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  /**
   * {@return the same link, saying which wishes of the {@link Reauthorization} the vendor cannot
   * honour}
   *
   * @param wishes {@code returnTo}, {@code validFor}
   */
  public ReauthorizationLink without(Set<String> wishes) {
    return new ReauthorizationLink(url, expiresAt, wishes);
  }

  /**
   * {@return the wishes of the {@link Reauthorization} that this link does not honour, because the
   * vendor cannot: {@code returnTo}, {@code validFor}}
   */
  public Set<String> leftOut() {
    return leftOut;
  }

  /** The end of validity, never the link. */
  @Override
  public String toString() {
    return "a link" + (expiresAt == null ? "" : " until " + expiresAt);
  }
}
