package dev.connections.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Remembers the first outcome under each Idempotency-Key, good or bad, and sends it again. */
final class IdempotencyKeys {
  private static final String HEADER = "Idempotency-Key";

  private final Map<String, First> answered = new HashMap<>();
  private final Set<String> pending = new HashSet<>();

  private record First(String target, String body, Answer answer) {
    boolean isOf(RecordedRequest request) {
      return target.equals(request.target()) && body.equals(request.body());
    }
  }

  synchronized void pending(String key, boolean isPending) {
    if (isPending) {
      pending.add(key);
    } else {
      pending.remove(key);
    }
  }

  /** The operation, carried out once for each key; without a key, each time. */
  Operation once(Operation operation) {
    return exchange ->
        exchange
            .header(HEADER)
            .map(key -> answer(key, exchange, operation))
            .orElseGet(() -> operation.answer(exchange));
  }

  private synchronized Answer answer(String key, Exchange exchange, Operation operation) {
    if (pending.contains(key)) {
      return PolytomicAnswers.error(
          409, "conflict", "a request with this idempotency key is in progress");
    }
    RecordedRequest request = exchange.request();
    First first =
        answered.computeIfAbsent(
            key, k -> new First(request.target(), request.body(), operation.answer(exchange)));
    return first.isOf(request)
        ? first.answer()
        : PolytomicAnswers.unprocessable("this idempotency key belongs to another request");
  }
}
