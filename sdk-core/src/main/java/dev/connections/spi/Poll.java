package dev.connections.spi;

import dev.connections.CallDescription;
import dev.connections.corridor.Answer;
import dev.connections.corridor.Deadline;
import dev.connections.corridor.Step;
import dev.connections.error.Delivery;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** A program that is run again and again until what it gives is enough, or the time is up. */
final class Poll<T> implements Program<T> {
  private final Program<T> program;
  private final Duration pause;
  private final Duration usual;
  private final Predicate<T> enough;
  private final ClientSettings settings;

  /**
   * A program to be run again.
   *
   * @param usual how long it may take in a client that was not told
   */
  Poll(
      Program<T> program,
      Duration pause,
      Duration usual,
      Predicate<T> enough,
      ClientSettings settings) {
    this.program = program;
    this.pause = pause;
    this.usual = usual;
    this.enough = enough;
    this.settings = settings;
  }

  @Override
  public Step<T> begin(CallOptions options, Deadline deadline) {
    return program.begin(options, deadline).then(answer -> judge(answer, options, deadline));
  }

  @Override
  public Operation operation() {
    return program.operation();
  }

  @Override
  public List<CallDescription.Exchange> describe(CallOptions options) {
    return program.describe(options);
  }

  @Override
  public Duration timeout() {
    return settings.timeout(usual);
  }

  @Override
  public void check(CallOptions options) {
    program.check(options);
  }

  private Step<T> judge(Answer<T> answer, CallOptions options, Deadline deadline) {
    if (enough.test(answer.value())) {
      return new Step.Done<>(answer);
    }
    if (pause.compareTo(deadline.remaining()) >= 0) {
      return failed(Reason.DEADLINE, "was not finished in time; allow it more: timeout()");
    }
    return new Step.Pause<>(
        pause,
        () -> again(answer.attempts(), options, deadline),
        why -> failed(why, "was not finished when its caller stopped waiting"));
  }

  private Step<T> again(int attempts, CallOptions options, Deadline deadline) {
    return begin(options, deadline).then(answer -> new Step.Done<>(answer.after(attempts)));
  }

  private Step<T> failed(Reason reason, String what) {
    return new Step.Failed<>(
        new TransportException(
            settings.profile().vendor(),
            operation().name(),
            Delivery.DONE,
            reason,
            settings.words(operation()) + ": what it waits for " + what + ".",
            null));
  }
}
