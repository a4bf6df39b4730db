package dev.connections.testing;

import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.CallDescription.Replay;
import dev.connections.Vendor;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An operation that no vendor offers. */
record MemoryOperation(Vendor vendor, Optional<String> label, String name, Replay replay) {
  <T> Call<T> giving(Supplier<T> work) {
    return new MemoryCall<>(this, work);
  }

  @SuppressWarnings("NullAway") // as the interface says: such a call gives null
  Call<Void> doing(Runnable work) {
    return giving(
        () -> {
          work.run();
          return null;
        });
  }

  CallDescription describe() {
    boolean destructive = replay != Replay.SAFE;
    String method = destructive ? "DELETE" : "GET";
    URI nowhere = URI.create("memory:" + name);
    return CallDescription.of(
        List.of(
            new CallDescription.Exchange(
                vendor, label, name, method, nowhere, replay, destructive)));
  }
}
