package dev.connections.micrometer;

import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.polytomic.PolytomicClient;
import io.micrometer.observation.ObservationRegistry;

/** A client whose calls are measured and traced; Spring Boot has a registry as a bean. */
final class ObservedSnippet {
  private ObservedSnippet() {}

  static PolytomicClient client(ObservationRegistry registry, Secret key) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(key.reveal()))
        .listener(ObservationListener.of(registry))
        .build();
  }
}
