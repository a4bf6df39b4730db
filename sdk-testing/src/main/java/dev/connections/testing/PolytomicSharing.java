package dev.connections.testing;

import dev.connections.Json;
import java.util.List;

/** The copies of connections that a partner's other organizations were given. */
final class PolytomicSharing {
  private final ConnectionRows connections;
  private final ConnectionRows copies = new ConnectionRows("/id");
  private final Ids ids = new Ids("shared-connection");

  PolytomicSharing(ConnectionRows connections) {
    this.connections = connections;
  }

  Answer list(Exchange exchange, Json connection) {
    return listed(exchange.pathValue("id"));
  }

  Answer partnerList(Exchange exchange) {
    String id = exchange.pathValue("connection_id");
    return isKnown(exchange, id) ? listed(id) : PolytomicAnswers.notFound("connection");
  }

  Answer partnerCreate(Exchange exchange) {
    String id = exchange.pathValue("connection_id");
    if (!isKnown(exchange, id)) {
      return PolytomicAnswers.notFound("connection");
    }
    Json input = exchange.input();
    if (input.at("/child_organization_id").asText().isEmpty()) {
      return PolytomicAnswers.invalid("the field child_organization_id is missing");
    }
    String copy = ids.next();
    connections.find(id).map(row -> copy(copy, row, input)).ifPresent(copies::put);
    return PolytomicAnswers.data(JsonObject.of("id", copy).json());
  }

  private boolean isKnown(Exchange exchange, String id) {
    return exchange.pathValue("org_id").equals(FakePolytomic.ORGANIZATION_ID)
        && connections.find(id).isPresent();
  }

  private Answer listed(String parent) {
    List<Json> shared =
        copies.all().stream()
            .filter(copy -> copy.at("/parent_connection_id").asText().equals(parent))
            .toList();
    return PolytomicAnswers.list(shared);
  }

  private static Json copy(String id, Json connection, Json input) {
    return JsonObject.of("id", id)
        .take(connection, "name")
        .take(input, "name")
        .put("organization_id", input.at("/child_organization_id"))
        .put("parent_connection_id", connection.at("/id"))
        .take(connection, "type", "status")
        .put("configuration", null)
        .put("saved", true)
        .json();
  }
}
