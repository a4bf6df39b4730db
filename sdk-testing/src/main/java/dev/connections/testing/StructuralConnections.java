package dev.connections.testing;

import dev.connections.Json;
import java.util.List;

/** Connecting platforms, and reading which are connected. */
final class StructuralConnections {
  private StructuralConnections() {}

  static Answer getConnections(Exchange exchange, StructuralCustomer customer) {
    List<Json> listed =
        customer.connections().all().stream().filter(StructuralConnections::isActive).toList();
    return StructuralAnswers.data(200, JsonObject.of("connections", listed).json());
  }

  static Answer connectPlatform(Exchange exchange, StructuralCustomer customer) {
    String platform = exchange.input().at("/platform").asText();
    if (!StructuralSeeds.PLATFORMS.contains(platform)) {
      return StructuralAnswers.invalid(exchange, "Invalid input");
    }
    customer.objects().forget(platform);
    customer.connections().put(seeded(platform, exchange));
    return StructuralAnswers.data(
        200,
        JsonObject.of("platform", platform)
            .put("status", "connected")
            .put("entities", StructuralSeeds.entities(platform))
            .json());
  }

  // No member is promised, so a row without a status counts as well.
  static boolean isActive(Json row) {
    Json status = row.at("/status");
    return status.isMissing() || "active".equals(status.asText());
  }

  private static Json seeded(String platform, Exchange exchange) {
    return JsonObject.of("platform", platform)
        .put("status", "active")
        .put("connected_at", StructuralAnswers.written(exchange.now()))
        .put("entities_synced", StructuralSeeds.total(platform))
        .json();
  }
}
