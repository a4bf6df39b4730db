package dev.connections.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.Answer;
import dev.connections.testing.FakePolytomic;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls as a tracer sees them. */
class TracingTest {
  private final SimpleTracer tracer = new SimpleTracer();
  private final ObservationRegistry registry = ObservationRegistry.create();

  TracingTest() {
    registry
        .observationConfig()
        .observationHandler(
            new FirstMatchingCompositeObservationHandler(
                new PropagatingSenderTracingObservationHandler<>(tracer, Propagator.NOOP),
                new DefaultTracingObservationHandler(tracer)));
  }

  @Test
  void attemptsAreSpansOfAClientBelowTheSpanOfTheirCall() {
    try (FakePolytomic fake = FakePolytomic.start()) {
      fake.enqueue(Answer.of(429).header("Retry-After", "0"));

      client(fake).api().listConnections().execute();
    }

    List<SimpleSpan> spans = List.copyOf(tracer.getSpans());
    assertThat(spans)
        .extracting(SimpleSpan::getName)
        .containsExactly(
            "polytomic listConnections", "GET /api/connections", "GET /api/connections");
    SimpleSpan call = spans.get(0);
    assertThat(spans.subList(1, 3))
        .allSatisfy(
            attempt -> {
              assertThat(attempt.getKind()).isEqualTo(Span.Kind.CLIENT);
              assertThat(attempt.getParentId()).isEqualTo(call.getSpanId());
              assertThat(attempt.getTraceId()).isEqualTo(call.getTraceId());
              assertThat(attempt.getRemoteServiceName()).isEqualTo("polytomic");
            });
    assertThat(spans.get(1).getTags())
        .containsEntry("http.response.status_code", "429")
        .containsEntry("server.address", "127.0.0.1");
    assertThat(spans.get(2).getTags()).containsEntry("http.request.resend_count", "1");
    assertThat(call.getEvents())
        .extracting(Map.Entry::getValue)
        .containsExactly("retry: rate_limit, again in 0 ms");
  }

  private PolytomicClient client(FakePolytomic fake) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(fake.apiKey()))
        .baseUrl(fake.url())
        .listener(ObservationListener.of(registry))
        .build();
  }
}
