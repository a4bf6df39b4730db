package dev.connections;

import dev.connections.ConnectionStatus.State;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the status of a connection means for whoever runs the application: whether it works, who has
 * to act, and what this SDK can do next.
 *
 * <p>It follows from what the vendor says of the connection and from nothing else: that the vendor
 * refuses our own key, or cannot be reached, says nothing about a customer's connection. A status
 * that was not verified yet counts as working, since Ampersand gives it after every refresh of a
 * token. Immutable and thread-safe.
 */
public final class Health {
  private final Condition condition;
  private final Actor actor;
  private final Step step;
  private final @Nullable Instant since;

  private Health(Condition condition, Actor actor, Step step, @Nullable Instant since) {
    this.condition = condition;
    this.actor = actor;
    this.step = step;
    this.since = since;
  }

  /** Whether a connection does its work; may grow. */
  public enum Condition {
    /** It works, as far as the vendor knows. */
    WORKING,
    /** It is not ready yet. */
    WAITING,
    /** It does not work. */
    BROKEN,
    /** The vendor does not say, or says it in a word that this SDK does not know. */
    UNKNOWN
  }

  /** Who has to act; may grow. */
  public enum Actor {
    /** Nobody. */
    NOBODY,
    /** The customer, who has to sign in. */
    CUSTOMER,
    /** The vendor, who is still at it. */
    VENDOR,
    /** Whoever runs the application. */
    US
  }

  /** What this SDK can do about it; may grow. */
  public enum Step {
    /** Nothing. */
    NONE,
    /** Get a link for the customer: {@link Capability.Reauthorize}. */
    REAUTHORIZE,
    /** Have the vendor try the connection: {@link Capability.Verify}. */
    VERIFY
  }

  /**
   * {@return the health of a connection, as the client that lists it can tell; asks nobody}
   *
   * @param connection the connection
   * @param client the client that lists it
   */
  public static Health of(Connection connection, ConnectionsClient client) {
    Step sign =
        client
            .capability(Capability.Reauthorize.class)
            .filter(role -> role.applicable(connection))
            .map(role -> Step.REAUTHORIZE)
            .orElse(Step.NONE);
    Step check =
        client
            .capability(Capability.Verify.class)
            .filter(role -> role.verifiable(connection))
            .map(role -> Step.VERIFY)
            .orElse(Step.NONE);
    return of(connection.status().state(), sign, check);
  }

  private static Health of(State state, Step sign, Step check) {
    return switch (state) {
      case CONNECTED -> new Health(Condition.WORKING, Actor.NOBODY, Step.NONE, null);
      case UNVERIFIED -> new Health(Condition.WORKING, Actor.NOBODY, check, null);
      case PENDING -> new Health(Condition.WAITING, whoIsAwaited(sign), sign, null);
      case NEEDS_REAUTHORIZATION -> new Health(Condition.BROKEN, Actor.CUSTOMER, sign, null);
      case ERROR -> new Health(Condition.BROKEN, Actor.US, check, null);
      case UNKNOWN -> new Health(Condition.UNKNOWN, Actor.US, check, null);
    };
  }

  /** Where a customer can sign in, that is what is waited for. */
  private static Actor whoIsAwaited(Step sign) {
    return sign == Step.REAUTHORIZE ? Actor.CUSTOMER : Actor.VENDOR;
  }

  /**
   * {@return the same health, known to be so since this moment}
   *
   * @param since the moment
   */
  public Health since(Instant since) {
    return new Health(condition, actor, step, Objects.requireNonNull(since, "since"));
  }

  /** {@return whether the connection does its work} */
  public Condition condition() {
    return condition;
  }

  /** {@return who has to act} */
  public Actor actor() {
    return actor;
  }

  /** {@return what this SDK can do next} */
  public Step step() {
    return step;
  }

  /**
   * {@return since when the condition is known to be so} No vendor says it, so it is empty unless
   * the connection is watched; then it is the moment of the first look that saw it.
   */
  public Optional<Instant> since() {
    return Optional.ofNullable(since);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Health that
        && condition == that.condition
        && actor == that.actor
        && step == that.step
        && Objects.equals(since, that.since);
  }

  @Override
  public int hashCode() {
    return Objects.hash(condition, actor, step, since);
  }

  /** Such as {@code BROKEN, CUSTOMER must act, next REAUTHORIZE}. */
  @Override
  public String toString() {
    return condition
        + (actor == Actor.NOBODY ? "" : ", " + actor + " must act")
        + (step == Step.NONE ? "" : ", next " + step)
        + (since == null ? "" : ", since " + since);
  }
}
