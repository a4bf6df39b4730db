package dev.connections.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.ConnectionRef;
import dev.connections.auth.Credentials;
import dev.connections.error.DecodingException;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.Answer;
import dev.connections.testing.FakePolytomic;
import org.junit.jupiter.api.Test;

class FirstTest {
  @Test
  void aDeletedConnectionIsGone() {
    try (FakePolytomic fake = FakePolytomic.start()) {
      PolytomicClient polytomic = client(fake);
      ConnectionRef ref = polytomic.list().toList().get(0).ref();

      polytomic.delete(ref).execute();

      assertThat(polytomic.list()).isEmpty();
    }
  }

  @Test
  void aLoginPageIsNoList() {
    try (FakePolytomic fake = FakePolytomic.start()) {
      fake.enqueue(Answer.htmlPage());

      assertThatThrownBy(() -> client(fake).list().toList()).isInstanceOf(DecodingException.class);
    }
  }

  private static PolytomicClient client(FakePolytomic fake) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(fake.apiKey()))
        .baseUrl(fake.url())
        .build();
  }
}
