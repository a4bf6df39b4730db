package dev.connections.testing.contract;

import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.Reauthorization;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One call of each role that a client plays. */
final class RoleCalls {
  private static final Reauthorization BACK =
      Reauthorization.returnTo(URI.create("https://app.example.com/back"));

  private RoleCalls() {}

  static List<Supplier<Call<?>>> of(ConnectionsClient client, ConnectionRef ref) {
    List<Supplier<Call<?>>> calls = new ArrayList<>();
    client.capability(Capability.Get.class).ifPresent(role -> calls.add(() -> role.get(ref)));
    client.capability(Capability.Delete.class).ifPresent(role -> calls.add(() -> role.delete(ref)));
    client
        .capability(Capability.Reauthorize.class)
        .ifPresent(role -> calls.add(() -> role.reauthorize(ref, BACK)));
    client.capability(Capability.Verify.class).ifPresent(role -> calls.add(() -> role.verify(ref)));
    return calls;
  }
}
