package dev.connections.testing;

import dev.connections.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The keys of Structural, and the demo sessions that bring new ones. */
final class StructuralSessions {
  private static final int FIVE_A_MINUTE = 5;

  private final Map<String, StructuralCustomer> byKey = new ConcurrentHashMap<>();
  private final AtomicInteger allowed = new AtomicInteger(FIVE_A_MINUTE);
  private final Ids customerIds = new Ids("customer");
  private final Ids keys = new Ids("key");

  StructuralSessions(String key, ConnectionRows connections) {
    byKey.put(key, StructuralCustomer.of(customerIds.next(), connections));
  }

  void allow(int sessions) {
    allowed.set(sessions);
  }

  /** What an operation of a customer does. */
  interface CustomerOperation {
    Answer answer(Exchange exchange, StructuralCustomer customer);
  }

  /** The operation, for those who send a good key. */
  Operation asCustomer(CustomerOperation operation) {
    return exchange ->
        customer(exchange)
            .map(customer -> operation.answer(exchange, customer))
            .orElseGet(() -> wrongKey(exchange));
  }

  Answer createDemoSession(Exchange exchange) {
    if (allowed.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      return StructuralAnswers.error(exchange, 429, "RATE_LIMIT_ERROR", "wait 60 seconds");
    }
    String key = "sk_demo_" + keys.next().replace("-", "");
    StructuralCustomer customer =
        StructuralCustomer.of(customerIds.next(), new ConnectionRows("/platform"));
    byKey.put(key, customer);
    Json session = JsonObject.of("api_key", key).put("customer_id", customer.id()).json();
    return StructuralAnswers.data(201, session);
  }

  Answer deleteDemoSession(Exchange exchange) {
    StructuralCustomer customer = byKey.remove(key(exchange));
    if (customer == null) {
      return wrongKey(exchange);
    }
    customer.connections().clear();
    StructuralSeeds.PLATFORMS.forEach(customer.objects()::forget);
    return Answer.of(204);
  }

  private Optional<StructuralCustomer> customer(Exchange exchange) {
    return Optional.ofNullable(byKey.get(key(exchange)));
  }

  private static String key(Exchange exchange) {
    return exchange
        .header("Authorization")
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()))
        .orElse("");
  }

  static Answer wrongKey(Exchange exchange) {
    return StructuralAnswers.error(
        exchange, 401, "AUTHENTICATION_ERROR", "Invalid or missing API key");
  }
}
