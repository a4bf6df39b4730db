package dev.connections.micrometer;

import dev.connections.http.CallListener;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * How the observation of a call is named: {@code connections.call}, and its span after vendor and
 * operation. Of low cardinality are {@code connections.vendor}, {@code connections.operation} and
 * {@code connections.outcome}; of high cardinality {@code connections.attempts}. Extend it to
 * change a part. Stateless and thread-safe.
 */
public class CallConvention implements ObservationConvention<CallContext> {
  static final CallConvention STANDARD = new CallConvention();

  /** The convention as it stands. */
  public CallConvention() {}

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof CallContext;
  }

  @Override
  public String getName() {
    return "connections.call";
  }

  @Override
  public String getContextualName(CallContext context) {
    return context.call().vendor() + " " + context.call().operation();
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(CallContext context) {
    return operation(context.call())
        .and(
            "connections.outcome",
            context.end().map(CallListener.End::outcome).orElse(KeyValue.NONE_VALUE));
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(CallContext context) {
    return context
        .end()
        .map(end -> KeyValues.of("connections.attempts", String.valueOf(end.attempts())))
        .orElseGet(KeyValues::empty);
  }

  static KeyValues operation(CallListener.Start call) {
    return KeyValues.of(
        "connections.vendor", call.vendor().toString(), "connections.operation", call.operation());
  }
}
