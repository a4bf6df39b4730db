package dev.connections.spi;

import dev.connections.CallDescription;
import dev.connections.TimeSource;
import dev.connections.corridor.Answer;
import dev.connections.corridor.Deadline;
import dev.connections.corridor.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A program that also tells how the clock of the vendor who answered stands to ours. */
final class Clocked<T> implements Program<Clocked.Value<T>> {
  private final Program<T> program;
  private final TimeSource time;

  Clocked(Program<T> program, TimeSource time) {
    this.program = program;
    this.time = time;
  }

  /**
   * What the program gave.
   *
   * @param clock the vendor's, where the reply shows it
   */
  record Value<T>(T value, Optional<VendorClock> clock) {}

  @Override
  public Step<Value<T>> begin(CallOptions options, Deadline deadline) {
    Instant asked = time.now();
    return program
        .begin(options, deadline)
        .then(answer -> new Step.Done<>(answer.with(clocked(answer, asked))));
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
    return program.timeout();
  }

  @Override
  public void check(CallOptions options) {
    program.check(options);
  }

  private Value<T> clocked(Answer<T> answer, Instant asked) {
    return new Value<>(answer.value(), VendorClock.of(asked, time.now(), answer.headers()));
  }
}
