package dev.connections;

import dev.connections.auth.Secret;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link with which a customer signs in again. Whoever holds it can do so: it is a secret.
 * Immutable and thread-safe.
 */
public final class ReauthorizationLink {
  private final Secret url;
  private final @Nullable Instant expiresAt;

  private ReauthorizationLink(Secret url, @Nullable Instant expiresAt) {
    this.url = Objects.requireNonNull(url, "url");
    this.expiresAt = expiresAt;
  }

  /** A link whose end of validity the vendor does not tell. */
  public static ReauthorizationLink of(Secret url) {
    return new ReauthorizationLink(url, null);
  }

  /** A link that holds until the given moment. */
  public static ReauthorizationLink of(Secret url, Instant expiresAt) {
    return new ReauthorizationLink(url, Objects.requireNonNull(expiresAt, "expiresAt"));
  }

  /** The address to send the customer to. */
  public Secret url() {
    return url;
  }

  /** Until when it holds, where that is known. */
  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  /** The end of validity, never the link. */
  @Override
  public String toString() {
    return "a link" + (expiresAt == null ? "" : " until " + expiresAt);
  }
}
