package dev.connections.spi;

import dev.connections.CallDescription.Replay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a vendor as its specification describes it: address, and what the network layer
 * has to know. Generated as constants; immutable and thread-safe.
 */
public final class Operation {
  private final String name;
  private final String method;
  private final String path;
  private final Replay replay;
  private final List<Deviation> deviations;
  private final Set<Trait> traits;
  private final @Nullable String timeout;
  private final Set<Integer> answers;
  private final Set<Integer> documented;

  private Operation(
      String name,
      String method,
      String path,
      Replay replay,
      List<Deviation> deviations,
      Set<Trait> traits,
      @Nullable String timeout,
      Set<Integer> answers,
      Set<Integer> documented) {
    this.name = name;
    this.method = method;
    this.path = path;
    this.replay = replay;
    this.deviations = deviations;
    this.traits = traits;
    this.timeout = timeout;
    this.answers = answers;
    this.documented = documented;
  }

  /**
   * {@return an operation that changes nothing}
   *
   * @param name the vendor's name of it
   * @param method the HTTP method
   * @param path behind the base URL, with parameters in braces
   */
  public static Operation safe(String name, String method, String path) {
    return of(name, method, path, Replay.SAFE);
  }

  /**
   * {@return an operation that has the same effect once and twice}
   *
   * @param name the vendor's name of it
   * @param method the HTTP method
   * @param path behind the base URL, with parameters in braces
   */
  public static Operation idempotent(String name, String method, String path) {
    return of(name, method, path, Replay.IDEMPOTENT);
  }

  /**
   * {@return an operation that must not be sent twice}
   *
   * @param name the vendor's name of it
   * @param method the HTTP method
   * @param path behind the base URL, with parameters in braces
   */
  public static Operation never(String name, String method, String path) {
    return of(name, method, path, Replay.NEVER);
  }

  private static Operation of(String name, String method, String path, Replay replay) {
    return new Operation(name, method, path, replay, List.of(), Set.of(), null, Set.of(), Set.of());
  }

  /**
   * {@return the same, changing nothing when this query parameter has this value}
   *
   * @param parameter its name
   * @param value its value
   */
  public Operation safeWhen(String parameter, String value) {
    return except(new Deviation(parameter, value, Replay.SAFE, false));
  }

  /**
   * {@return the same, repeatable when this query parameter has this value}
   *
   * @param parameter its name
   * @param value its value
   */
  public Operation idempotentWhen(String parameter, String value) {
    return except(new Deviation(parameter, value, Replay.IDEMPOTENT, false));
  }

  /**
   * {@return the same, not to be sent twice when this query parameter has this value}
   *
   * @param parameter its name
   * @param value its value
   */
  public Operation neverWhen(String parameter, String value) {
    return except(new Deviation(parameter, value, Replay.NEVER, false));
  }

  /**
   * {@return the same, destructive when this query parameter has this value}
   *
   * @param parameter its name
   * @param value its value
   */
  public Operation destructiveWhen(String parameter, String value) {
    return except(new Deviation(parameter, value, null, true));
  }

  /** {@return the same, destroying something at the vendor} */
  public Operation destructive() {
    return with(Trait.DESTRUCTIVE);
  }

  /** {@return the same, whose 429 certainly means that the vendor did nothing} */
  public Operation refusesBeforeWork() {
    return with(Trait.REFUSES_BEFORE_WORK);
  }

  /** {@return the same, for which no credentials are sent} */
  public Operation withoutCredentials() {
    return with(Trait.WITHOUT_CREDENTIALS);
  }

  /** The same, made up for one call, with a path that stands in no specification. */
  Operation madeUp() {
    return with(Trait.MADE_UP);
  }

  /**
   * {@return the same with a default timeout of its own}
   *
   * @param duration in ISO 8601, such as {@code PT5M}
   */
  public Operation timeout(String duration) {
    return new Operation(
        name, method, path, replay, deviations, traits, duration, answers, documented);
  }

  /**
   * {@return the same, for which these statuses are an answer and no error}
   *
   * @param statuses HTTP statuses that are no success
   */
  public Operation answers(Integer... statuses) {
    return new Operation(
        name, method, path, replay, deviations, traits, timeout, Set.of(statuses), documented);
  }

  /**
   * {@return the same, for which the vendor documents these statuses}
   *
   * @param statuses with 0 among them where it documents one reply for all others
   */
  public Operation documents(Integer... statuses) {
    return new Operation(
        name, method, path, replay, deviations, traits, timeout, answers, Set.of(statuses));
  }

  private Operation with(Trait trait) {
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new Operation(
        name, method, path, replay, deviations, Set.copyOf(more), timeout, answers, documented);
  }

  private Operation except(Deviation deviation) {
    List<Deviation> more = new ArrayList<>(deviations);
    more.add(deviation);
    return new Operation(
        name, method, path, replay, List.copyOf(more), traits, timeout, answers, documented);
  }

  /** {@return the vendor's name of the operation} */
  public String name() {
    return name;
  }

  /** {@return the HTTP method} */
  public String method() {
    return method;
  }

  /** {@return the path behind the base URL, with parameters in braces} */
  public String path() {
    return path;
  }

  /** The path, unless it was made up for one call and may hold anything. */
  Optional<String> template() {
    return traits.contains(Trait.MADE_UP) ? Optional.empty() : Optional.of(path);
  }

  /**
   * {@return how often it may be sent with these query parameters}
   *
   * @param query the parameters by their names
   */
  public Replay replay(Map<String, String> query) {
    return deviations.stream()
        .filter(deviation -> deviation.replay != null && deviation.applies(query))
        .map(deviation -> deviation.replay)
        .findFirst()
        .orElse(replay);
  }

  /**
   * {@return whether it destroys something at the vendor with these query parameters}
   *
   * @param query the parameters by their names
   */
  public boolean destructive(Map<String, String> query) {
    return traits.contains(Trait.DESTRUCTIVE)
        || deviations.stream().anyMatch(e -> e.destructive && e.applies(query));
  }

  /** The default timeout, where it has one of its own; few calls ask, so it is read only then. */
  Optional<Duration> timeout() {
    return Optional.ofNullable(timeout).map(Duration::parse);
  }

  /** Whether a reply of this status is an answer. */
  boolean isAnswer(int status) {
    return status >= 200 && status < 300 || answers.contains(status);
  }

  /** Whether the vendor documents a reply of this status; where it documents none, all are. */
  boolean isDocumented(int status) {
    return documented.isEmpty() || documented.contains(0) || documented.contains(status);
  }

  /** Whether a 429 certainly means that nothing was done. */
  boolean isRefusedBeforeWork() {
    return traits.contains(Trait.REFUSES_BEFORE_WORK);
  }

  /** Whether credentials go with it. */
  boolean needsCredentials() {
    return !traits.contains(Trait.WITHOUT_CREDENTIALS);
  }

  /** Method and path. */
  @Override
  public String toString() {
    return name + " " + method + " " + path;
  }

  private enum Trait {
    DESTRUCTIVE,
    REFUSES_BEFORE_WORK,
    WITHOUT_CREDENTIALS,
    MADE_UP
  }

  private record Deviation(
      String parameter, String value, @Nullable Replay replay, boolean destructive) {
    boolean applies(Map<String, String> query) {
      return value.equals(query.get(parameter));
    }
  }
}
