package dev.connections.micrometer;

import dev.connections.http.CallListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one observation of each call, a child of the one that is current where the call starts, and
 * one of each attempt as its child. Retries and drift are events of the call's observation. No key
 * value and no event holds a secret, a label, an id, a query or a path with values in it; see
 * {@link CallConvention} and {@link AttemptConvention} for what they hold.
 *
 * <p>Asynchronous calls take the current observation along to the threads on which they go on. No
 * trace header is sent: the vendor is not a part of the system that is traced. Thread-safe.
 */
public final class ObservationListener implements CallListener {
  private final ObservationRegistry registry;
  private final @Nullable ObservationConvention<CallContext> callConvention;
  private final @Nullable ObservationConvention<AttemptContext> attemptConvention;
  private final Map<Start, ObservedCall> underWay = new ConcurrentHashMap<>();

  private ObservationListener(
      ObservationRegistry registry,
      @Nullable ObservationConvention<CallContext> callConvention,
      @Nullable ObservationConvention<AttemptContext> attemptConvention) {
    this.registry = registry;
    this.callConvention = callConvention;
    this.attemptConvention = attemptConvention;
  }

  /**
   * {@return a listener that makes its observations in this registry, by the conventions that are
   * configured there for {@link CallContext} and {@link AttemptContext}, or by ours}
   *
   * @param registry the registry; a no-op one costs nothing
   */
  public static ObservationListener of(ObservationRegistry registry) {
    return new ObservationListener(Objects.requireNonNull(registry, "registry"), null, null);
  }

  /**
   * {@return the same with another convention for calls, whatever the registry has}
   *
   * @param convention names the observations of calls and their tags
   */
  public ObservationListener callConvention(ObservationConvention<CallContext> convention) {
    return new ObservationListener(
        registry, Objects.requireNonNull(convention, "convention"), attemptConvention);
  }

  /**
   * {@return the same with another convention for attempts, whatever the registry has}
   *
   * @param convention names the observations of attempts and their tags
   */
  public ObservationListener attemptConvention(ObservationConvention<AttemptContext> convention) {
    return new ObservationListener(
        registry, callConvention, Objects.requireNonNull(convention, "convention"));
  }

  @Override
  public void onStart(Start event) {
    if (!registry.isNoop()) {
      CallContext context = new CallContext(event);
      Observation call =
          Observation.createNotStarted(
              callConvention, CallConvention.STANDARD, () -> context, registry);
      underWay.put(event, new ObservedCall(context, call.start()));
    }
  }

  @Override
  public void onSend(Sending event) {
    with(event.call(), call -> call.sends(new AttemptContext(event), this::attempt));
  }

  @Override
  public void onAttempt(Attempt event) {
    with(event.call(), call -> call.attempted(event));
  }

  @Override
  public void onRetry(Retry event) {
    with(event.call(), call -> call.retries(event));
  }

  /** Of a stream over an open body it comes when the observation has ended, and is left out. */
  @Override
  public void onDrift(Drifted event) {
    with(event.call(), call -> call.met(event.drift()));
  }

  @Override
  public void onEnd(End event) {
    ObservedCall call = underWay.remove(event.call());
    if (call != null) {
      call.ended(event);
    }
  }

  @Override
  public Context context() {
    Observation current = registry.getCurrentObservation();
    return current == null ? Context.NONE : () -> current.openScope()::close;
  }

  private Observation attempt(AttemptContext context) {
    return Observation.createNotStarted(
        attemptConvention, AttemptConvention.STANDARD, () -> context, registry);
  }

  private void with(Start start, Consumer<ObservedCall> action) {
    ObservedCall call = underWay.get(start);
    if (call != null) {
      action.accept(call);
    }
  }
}
