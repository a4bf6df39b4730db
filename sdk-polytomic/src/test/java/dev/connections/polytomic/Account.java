package dev.connections.polytomic;

import dev.connections.ConnectionRef;
import dev.connections.auth.Credentials;
import dev.connections.testing.Answer;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.RecordedRequest;
import dev.connections.testing.VirtualTime;
import java.util.List;

/** An account at a fake Polytomic, with a client whose time is virtual. */
final class Account implements AutoCloseable {
  /** Of the one connection that the fake begins with; its organisation has the same id. */
  static final String ID = "248df4b7-aa70-47b8-a036-33ac447e668d";

  static final ConnectionRef REF = ConnectionRef.of(PolytomicClient.VENDOR, ID);

  final FakePolytomic fake = FakePolytomic.start();
  final VirtualTime time = new VirtualTime();
  final PolytomicClient client =
      PolytomicClient.builder()
          .credentials(Credentials.bearer(fake.apiKey()))
          .baseUrl(fake.url())
          .timeSource(time)
          .build();
  final PolytomicApi api = client.api();

  /** What was asked so far, such as {@code GET /api/connections}. */
  List<String> sent() {
    return fake.requests().stream().map(RecordedRequest::toString).toList();
  }

  RecordedRequest last() {
    return fake.requests().get(fake.requests().size() - 1);
  }

  /** Scripts the next answers, each 200 with this JSON. */
  void answers(String... bodies) {
    for (String body : bodies) {
      fake.enqueue(Answer.of(200, "application/json", body));
    }
  }

  @Override
  public void close() {
    client.close();
    fake.close();
  }
}
