package dev.connections.corridor;

import dev.connections.error.ApiException;
import dev.connections.error.SdkException;
import dev.connections.http.Permit;
import dev.connections.http.TransportReply;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a reply says about the rate limit: the fields of <a
 * href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10">draft
 * 10</a>, those of draft 6 and before, and {@code Retry-After}, which outranks both. A malformed
 * field is as good as none.
 */
final class RateLimitFields {
  /** A vendor that asks for days is asked again after this, lest one reply end all work. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final String FIELD = "ratelimit";
  private static final String POLICY = "ratelimit-policy";
  private static final String OLD_LIMIT = "ratelimit-limit";
  private static final String OLD_REMAINING = "ratelimit-remaining";
  private static final String OLD_RESET = "ratelimit-reset";

  private final Map<String, List<String>> headers;

  private RateLimitFields(TransportReply reply) {
    this.headers = reply.headers();
  }

  /** What is left of the budget, in the order of how little it is. */
  private record Left(long requests, long seconds) {}

  /** Tells the permit of this request how much of the budget is left. */
  static void tell(TransportReply reply, Permit permit) {
    RateLimitFields fields = new RateLimitFields(reply);
    if (fields.areThere()) {
      Consumer<Left> teller =
          left -> permit.remaining(left.requests, shortened(Duration.ofSeconds(left.seconds)));
      fields.left().ifPresent(left -> quietly(teller, left));
    }
  }

  /** Tells the permit of this request how long the vendor wants no other. */
  static void tell(SdkException failure, Permit permit) {
    if (failure instanceof ApiException answered
        && (answered.error().status() == 429 || answered.error().status() == 503)) {
      answered.error().retryAfter().ifPresent(wait -> quietly(permit::pause, shortened(wait)));
    }
  }

  /** A reply that came is not to be lost because somebody else's limiter cannot learn from it. */
  private static <V> void quietly(Consumer<V> teller, V value) {
    try {
      teller.accept(value);
    } catch (RuntimeException e) {
      // The limiter goes on with what it knew.
    }
  }

  private static Duration shortened(Duration wait) {
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  private boolean areThere() {
    return (headers.containsKey(FIELD) || headers.containsKey(OLD_REMAINING))
        && !headers.containsKey("retry-after")
        && number("age").orElse(0) == 0; // an old reply from a cache
  }

  private Optional<Left> left() {
    return headers.containsKey(FIELD) ? smallest() : old();
  }

  private Optional<Left> smallest() {
    return items(FIELD).stream()
        .flatMap(this::left)
        .min(Comparator.comparingLong(Left::requests).thenComparing(Left::seconds));
  }

  private Stream<Left> left(StructuredList.Item item) {
    OptionalLong requests = item.number("r");
    OptionalLong seconds = item.number("t");
    if (!(item.value() instanceof String name) || requests.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(seconds.isPresent() ? seconds : window(name))
        .flatMap(known -> known.stream().boxed())
        .map(reset -> new Left(requests.getAsLong(), reset));
  }

  private Optional<Left> old() {
    OptionalLong requests = number(OLD_REMAINING);
    OptionalLong reset = number(OLD_RESET);
    OptionalLong seconds = reset.isPresent() ? reset : oldWindow();
    return requests.isPresent() && seconds.isPresent()
        ? Optional.of(new Left(requests.getAsLong(), seconds.getAsLong()))
        : Optional.empty();
  }

  private OptionalLong oldWindow() {
    return items(OLD_LIMIT).stream()
        .findFirst()
        .filter(limit -> limit.number().isPresent())
        .map(limit -> window(limit.value()))
        .orElse(OptionalLong.empty());
  }

  /** The window of the policy that bears this name, or allows this many. */
  private OptionalLong window(Object nameOrLimit) {
    return items(POLICY).stream()
        .filter(policy -> Objects.equals(policy.value(), nameOrLimit))
        .map(policy -> policy.number("w"))
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  private OptionalLong number(String header) {
    List<StructuredList.Item> items = items(header);
    return items.size() == 1 ? items.get(0).number() : OptionalLong.empty();
  }

  private List<StructuredList.Item> items(String header) {
    return StructuredList.parse(String.join(",", headers.getOrDefault(header, List.of())));
  }
}
