package dev.connections.spi;

import dev.connections.ApiResponse;
import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.TimeSource;
import dev.connections.auth.Credentials;
import dev.connections.corridor.Answer;
import dev.connections.corridor.Async;
import dev.connections.corridor.Blocking;
import dev.connections.corridor.Deadline;
import dev.connections.corridor.Step;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/**
 * The {@link Call} that every operation returns: a program, the caller's options, and how its
 * answer is shown. Blocking and asynchronous are two drivers over the same steps.
 */
final class ProgramCall<T, R> implements Call<R> {
  private final ClientSettings settings;
  private final Program<T> program;
  private final CallOptions options;
  private final BiFunction<Answer<T>, CallOptions, R> result;

  ProgramCall(
      ClientSettings settings,
      Program<T> program,
      CallOptions options,
      BiFunction<Answer<T>, CallOptions, R> result) {
    program.check(options);
    this.settings = settings;
    this.program = program;
    this.options = options;
    this.result = result;
  }

  @Override
  public R execute() {
    return shown(new Blocking(time()).run(begin()));
  }

  @Override
  public CompletableFuture<R> executeAsync() {
    Executor executor = settings.corridor().carrying(settings.executor());
    return Async.start(this::begin, time(), executor, this::shown);
  }

  @Override
  public Call<ApiResponse<R>> withResponse() {
    return new ProgramCall<>(
        settings,
        program,
        options,
        (answer, used) -> answer.with(result.apply(answer, used)).response());
  }

  @Override
  public Call<R> timeout(Duration timeout) {
    return with(options.withTimeout(timeout));
  }

  @Override
  public Call<R> idempotencyKey(String key) {
    return with(options.withIdempotencyKey(key));
  }

  @Override
  public Call<R> credentials(Credentials credentials) {
    return with(options.withCredentials(credentials));
  }

  @Override
  public CallDescription describe() {
    return CallDescription.of(program.describe(options));
  }

  /** The address without its query, which may hold what should not be printed. */
  @Override
  public String toString() {
    CallDescription description = describe();
    return description.vendor() + " " + description.operation();
  }

  /** As a part of another call it would lose them: they belong on the whole. */
  void refuseOptions() {
    if (options.changeAnything()) {
      throw new IllegalArgumentException(
          this + ": has a timeout, key or credentials of its own; set them on the call made of it");
    }
  }

  Program<T> program() {
    return program;
  }

  /** The guard is asked once for everything, and before the deadline: a person may take a while. */
  private Step<T> begin() {
    settings.guard().admit(this);
    Duration timeout = options.timeout() == null ? program.timeout() : options.timeout();
    return program.begin(options, Deadline.after(timeout, time()));
  }

  private R shown(Answer<T> answer) {
    return result.apply(answer, options);
  }

  private TimeSource time() {
    return settings.corridor().time();
  }

  private Call<R> with(CallOptions changed) {
    return new ProgramCall<>(settings, program, changed, result);
  }
}
