package dev.connections;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a customer should be led through signing in again: where to come back to, and how long the
 * link should hold. What a vendor cannot honour is left out. Immutable and thread-safe.
 */
public final class Reauthorization {
  private final @Nullable URI returnTo;
  private final @Nullable Duration validFor;

  private Reauthorization(@Nullable URI returnTo, @Nullable Duration validFor) {
    this.returnTo = returnTo;
    this.validFor = validFor;
  }

  /**
   * Leads the customer back to this address afterwards.
   *
   * @param uri the address
   * @return that wish
   */
  public static Reauthorization returnTo(URI uri) {
    return new Reauthorization(Objects.requireNonNull(uri, "uri"), null);
  }

  /**
   * As the vendor does it when nothing is asked.
   *
   * @return no wish at all
   */
  public static Reauthorization asIs() {
    return new Reauthorization(null, null);
  }

  /**
   * {@return the same with a link that holds this long}
   *
   * @param duration for how long
   * @throws IllegalArgumentException when it is not positive
   */
  public Reauthorization validFor(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("validFor: must be positive: " + duration);
    }
    return new Reauthorization(returnTo, duration);
  }

  /** {@return where the customer should come back to} */
  public Optional<URI> returnTo() {
    return Optional.ofNullable(returnTo);
  }

  /** {@return how long the link should hold} */
  public Optional<Duration> validFor() {
    return Optional.ofNullable(validFor);
  }

  /** {@return the names of the wishes that were made: {@code returnTo}, {@code validFor}} */
  public Set<String> wishes() {
    Set<String> wishes = new LinkedHashSet<>();
    returnTo().ifPresent(uri -> wishes.add("returnTo"));
    validFor().ifPresent(duration -> wishes.add("validFor"));
    return Set.copyOf(wishes);
  }

  /** Both wishes. */
  @Override
  public String toString() {
    return "returnTo=" + returnTo + ", validFor=" + validFor;
  }
}
