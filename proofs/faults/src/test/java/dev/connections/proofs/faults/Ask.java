package dev.connections.proofs.faults;

import dev.connections.Call;
import dev.connections.Json;
import dev.connections.activecampaign.model.ActiveCampaignConnectionList;
import dev.connections.ampersand.model.AmpersandConnection;
import dev.connections.polytomic.model.PolytomicConnectionList;
import dev.connections.polytomic.model.PolytomicConnectionResponse;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.structural.model.ConnectRequest;
import dev.connections.structural.model.StructuralConnectionsResponse;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a case asks for.
 *
 * @param words for the table
 * @param call the call, made of the clients of the site
 * @param isRight whether a value is the one that the {@linkplain Bodies replies} hold
 */
record Ask(String words, Function<Site, Call<?>> call, Predicate<Object> isRight) {
  static final Ask LIST =
      new Ask(
          "GET",
          site -> site.polytomic().api().listConnections(),
          value -> ((PolytomicConnectionList) value).data().size() == 1);

  static final Ask EMPTY_LIST =
      new Ask(
          "GET",
          site -> site.polytomic().api().listConnections(),
          value -> ((PolytomicConnectionList) value).data().isEmpty());

  static final Ask ONE = one("c-1");

  static final Ask CREATE =
      new Ask("POST", site -> site.polytomic().api().createConnection(request("")), Ask::isOne);

  /** More than fits into one window of HTTP/2. */
  static final Ask LONG_CREATE =
      new Ask(
          "POST",
          site -> site.polytomic().api().createConnection(request("x".repeat(1 << 20))),
          Ask::isOne);

  /** More than fits into the buffers of a socket. */
  static final Ask LARGE_CREATE =
      new Ask(
          "POST",
          site -> site.polytomic().api().createConnection(request("x".repeat(8 << 20))),
          Ask::isOne);

  static final Ask KEYED_CREATE =
      new Ask(
          "POST with a key",
          site -> site.polytomic().api().createConnection(request("")).idempotencyKey("k-1"),
          Ask::isOne);

  static final Ask LARGE_KEYED_CREATE =
      new Ask(
          "POST with a key",
          site ->
              site.polytomic()
                  .api()
                  .createConnection(request("x".repeat(8 << 20)))
                  .idempotencyKey("k-1"),
          Ask::isOne);

  static final Ask DELETE =
      new Ask("DELETE", site -> site.polytomic().api().deleteConnection("c-1"), Ask::isNothing);

  static final Ask AMPERSAND_LIST =
      new Ask(
          "GET",
          site -> site.ampersand().api().listConnections(),
          value -> ((List<?>) value).size() == 1);

  static final Ask AMPERSAND_ONE =
      new Ask(
          "GET",
          site -> site.ampersand().api().getConnection("c-1"),
          value -> ((AmpersandConnection) value).id().filter("c-1"::equals).isPresent());

  static final Ask AMPERSAND_FORCED =
      new Ask(
          "GET that refreshes",
          site -> site.ampersand().api().getConnection("c-1", q -> q.refresh("force")),
          value -> ((AmpersandConnection) value).id().filter("c-1"::equals).isPresent());

  static final Ask CAMPAIGN_LIST =
      new Ask(
          "GET",
          site -> site.activeCampaign().api().listAllConnections(),
          value -> ((ActiveCampaignConnectionList) value).connections().size() == 1);

  static final Ask CAMPAIGN_DELETE =
      new Ask("DELETE", site -> site.activeCampaign().api().deleteConnection("1"), Ask::isNothing);

  static final Ask STRUCTURAL_LIST =
      new Ask(
          "GET",
          site -> site.structural().api().getConnections(),
          value -> ((StructuralConnectionsResponse) value).data().connections().size() == 1);

  static final Ask STRUCTURAL_CONNECT =
      new Ask(
          "POST that wipes",
          site -> site.structural().api().connectPlatform(ConnectRequest.of("procore")),
          value -> true);

  /** One connection, whose id may be anything. */
  static Ask one(String id) {
    return new Ask("GET", site -> site.polytomic().api().getConnection(id), Ask::isOne);
  }

  /** One connection of a vendor in whose paths a colon has a meaning. */
  static Ask ampersandOne(String id) {
    return new Ask("GET", site -> site.ampersand().api().getConnection(id), value -> true);
  }

  static Ask delete(String id) {
    return new Ask("DELETE", site -> site.polytomic().api().deleteConnection(id), Ask::isNothing);
  }

  static Ask raw(String path, String... values) {
    return new Ask("GET", site -> site.polytomic().api().raw("GET", path, values), value -> true);
  }

  private static PolytomicCreateConnectionRequest request(String password) {
    return PolytomicCreateConnectionRequest.of(
        "n", "postgresql", Json.parse("{\"password\":\"" + password + "\"}"));
  }

  private static boolean isNothing(Object value) {
    return value == Site.NOTHING;
  }

  private static boolean isOne(Object value) {
    return ((PolytomicConnectionResponse) value).data().id().filter("c-1"::equals).isPresent();
  }
}
