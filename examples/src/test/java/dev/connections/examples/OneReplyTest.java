package dev.connections.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.CannedTransport;
import org.junit.jupiter.api.Test;

class OneReplyTest {
  @Test
  void nullIsAnEmptyList() {
    PolytomicClient client =
        PolytomicClient.builder()
            .credentials(Credentials.bearer("k"))
            .transport(CannedTransport.json("{\"data\":null}"))
            .build();

    assertThat(client.list()).isEmpty();
  }
}
