package dev.connections.micrometer;

import dev.connections.Drift;
import dev.connections.http.CallListener.Attempt;
import dev.connections.http.CallListener.End;
import dev.connections.http.CallListener.Retry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.Observation.Event;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The observations of one call under way. Its events never overlap, so it needs no lock. */
final class ObservedCall {
  private final CallContext context;
  private final Observation call;
  private @Nullable AttemptContext sending;
  private Observation attempt = Observation.NOOP;

  ObservedCall(CallContext context, Observation call) {
    this.context = context;
    this.call = call;
  }

  void sends(AttemptContext request, Function<AttemptContext, Observation> observation) {
    sending = request;
    attempt = Observation.NOOP; // a handler that fails must not leave the one before it here
    attempt = observation.apply(request).parentObservation(call).start();
  }

  void attempted(Attempt event) {
    if (sending != null) {
      sending.answered(event);
    }
    event.failure().ifPresent(failure -> attempt.error(new CallFailure(event.outcome())));
    attempt.stop();
  }

  void retries(Retry event) {
    String why = event.outcome() + ", again in " + event.delay().toMillis() + " ms";
    call.event(Event.of("retry", "retry: " + why));
  }

  /** Without the place: a vendor may name members after its customers. */
  void met(Drift drift) {
    String kind = drift.kind().name().toLowerCase(Locale.ROOT);
    call.event(Event.of("drift", ("drift: " + kind + " " + drift.schema()).strip()));
  }

  void ended(End event) {
    context.ended(event);
    event.failure().ifPresent(failure -> call.error(new CallFailure(event.outcome())));
    call.stop();
  }
}
