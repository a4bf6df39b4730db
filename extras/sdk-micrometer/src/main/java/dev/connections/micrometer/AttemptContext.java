package dev.connections.micrometer;

import dev.connections.http.CallListener;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a convention can know of one request. A tracer takes it for the client's side of an
 * exchange; what it wants to send along goes nowhere.
 */
public final class AttemptContext extends SenderContext<CallListener.Sending> {
  private final CallListener.Sending request;
  private volatile CallListener.@Nullable Attempt attempt;

  AttemptContext(CallListener.Sending request) {
    super((carrier, key, value) -> {}, Kind.CLIENT);
    this.request = request;
    setCarrier(request);
    setRemoteServiceName(request.call().vendor().toString());
    setRemoteServiceAddress(request.call().server().toString());
  }

  /** {@return which request it is} */
  public CallListener.Sending request() {
    return request;
  }

  /** {@return how it was answered or failed; empty until then} */
  public Optional<CallListener.Attempt> attempt() {
    return Optional.ofNullable(attempt);
  }

  void answered(CallListener.Attempt event) {
    attempt = event;
  }
}
