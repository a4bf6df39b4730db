package dev.connections.micrometer;

import dev.connections.http.CallListener;
import dev.connections.http.CallListener.Attempt;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.util.Optional;

/**
 * How the observation of one request is named: as <a
 * href="https://opentelemetry.io/docs/specs/semconv/http/">OpenTelemetry's conventions</a> name a
 * request of an HTTP client, {@code http.client.request.duration}, and its span after method and
 * path template.
 *
 * <p>Of low cardinality are {@code http.request.method}, {@code http.response.status_code}, {@code
 * error.type} (the status of an error, or the outcome), {@code connections.vendor}, {@code
 * connections.operation}, {@code connections.outcome} and {@code connections.attempt}; what does
 * not apply is {@code none}, since all timers of one name have to have the same tags. Of high
 * cardinality are {@code server.address} (a vendor may have one for each account), {@code
 * server.port}, {@code url.scheme}, {@code url.template} and {@code http.request.resend_count}.
 *
 * <p>Extend it to change a part. Stateless and thread-safe.
 */
public class AttemptConvention implements ObservationConvention<AttemptContext> {
  static final AttemptConvention STANDARD = new AttemptConvention();

  private static final int FIRST_ERROR = 400;

  /** The convention as it stands. */
  public AttemptConvention() {}

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof AttemptContext;
  }

  @Override
  public String getName() {
    return "http.client.request.duration";
  }

  @Override
  public String getContextualName(AttemptContext context) {
    CallListener.Start call = context.request().call();
    return call.method() + call.template().map(template -> " " + template).orElse("");
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(AttemptContext context) {
    CallListener.Start call = context.request().call();
    Optional<Attempt> attempt = context.attempt();
    return CallConvention.operation(call)
        .and(
            "http.request.method", call.method(),
            "http.response.status_code", orNone(attempt.flatMap(AttemptConvention::status)),
            "error.type", orNone(attempt.flatMap(AttemptConvention::errorType)),
            "connections.outcome", orNone(attempt.map(Attempt::outcome)),
            "connections.attempt", String.valueOf(context.request().number()));
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(AttemptContext context) {
    CallListener.Start call = context.request().call();
    int resent = context.request().number() - 1;
    KeyValues server =
        KeyValues.of(
            "server.address", call.server().getHost(),
            "server.port", String.valueOf(call.server().getPort()),
            "url.scheme", call.server().getScheme());
    KeyValues all =
        call.template().map(template -> server.and("url.template", template)).orElse(server);
    return resent == 0 ? all : all.and("http.request.resend_count", String.valueOf(resent));
  }

  private static Optional<String> status(Attempt attempt) {
    return attempt.status().isPresent()
        ? Optional.of(String.valueOf(attempt.status().getAsInt()))
        : Optional.empty();
  }

  private static Optional<String> errorType(Attempt attempt) {
    if (attempt.failure().isEmpty()) {
      return Optional.empty();
    }
    return attempt.status().orElse(0) >= FIRST_ERROR
        ? status(attempt)
        : Optional.of(attempt.outcome());
  }

  private static String orNone(Optional<String> value) {
    return value.orElse(KeyValue.NONE_VALUE);
  }
}
