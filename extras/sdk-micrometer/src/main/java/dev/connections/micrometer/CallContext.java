package dev.connections.micrometer;

import dev.connections.http.CallListener;
import io.micrometer.observation.Observation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a convention can know of a call. */
public final class CallContext extends Observation.Context {
  private final CallListener.Start call;
  private volatile CallListener.@Nullable End end;

  CallContext(CallListener.Start call) {
    this.call = call;
  }

  /** {@return which call it is} */
  public CallListener.Start call() {
    return call;
  }

  /** {@return how it ended; empty until then} */
  public Optional<CallListener.End> end() {
    return Optional.ofNullable(end);
  }

  void ended(CallListener.End event) {
    end = event;
  }
}
