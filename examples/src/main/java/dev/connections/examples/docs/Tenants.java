package dev.connections.examples.docs;

import dev.connections.ConnectionsClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.federation.Connections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One client for each tenant. They share sockets and threads, and no key. */
final class Tenants {
  private Tenants() {}

  /**
   * All tenants as one.
   *
   * @param shared has a key of ours, or of any tenant
   * @param keys of the tenants, by their names
   */
  static Connections of(AmpersandClient shared, Map<String, Secret> keys) {
    List<ConnectionsClient> tenants = new ArrayList<>();
    keys.forEach(
        (name, key) ->
            tenants.add(
                shared.derive(b -> b.label(name).credentials(Credentials.apiKey(key.reveal())))));
    return Connections.of(tenants).maxRequests(8);
  }
}
