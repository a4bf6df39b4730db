package dev.connections.spi;

import dev.connections.CallDescription;
import dev.connections.corridor.Answer;
import dev.connections.corridor.Deadline;
import dev.connections.corridor.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A program that goes on, where need be, to a second one which depends on what the first gave. Both
 * share one deadline; attempts are counted together.
 */
final class Then<A, B> implements Program<B> {
  private final Program<A> first;
  private final Function<Answer<A>, Next<B>> next;
  private final List<Program<?>> mayFollow;

  /**
   * Two programs in a row.
   *
   * @param mayFollow everything that the second could be: nothing else is let through
   */
  Then(Program<A> first, Function<Answer<A>, Next<B>> next, List<Program<?>> mayFollow) {
    this.first = first;
    this.next = next;
    this.mayFollow = mayFollow;
  }

  /**
   * Either what is given at once, or a program that gives it.
   *
   * @param value what is given when there is no program
   */
  record Next<B>(Optional<Program<B>> program, Optional<Answer<B>> value) {
    static <B> Next<B> value(Answer<B> answer) {
      return new Next<>(Optional.empty(), Optional.of(answer));
    }

    static <B> Next<B> program(Program<B> program) {
      return new Next<>(Optional.of(program), Optional.empty());
    }
  }

  @Override
  public Step<B> begin(CallOptions options, Deadline deadline) {
    return first.begin(options, deadline).then(answer -> follow(answer, options, deadline));
  }

  @Override
  public Operation operation() {
    return first.operation();
  }

  @Override
  public List<CallDescription.Exchange> describe(CallOptions options) {
    List<CallDescription.Exchange> exchanges = new ArrayList<>(first.describe(options));
    mayFollow.forEach(program -> exchanges.addAll(program.describe(options)));
    return exchanges;
  }

  /** Whichever of them takes longest: they share one deadline. */
  @Override
  public Duration timeout() {
    Duration longest = first.timeout();
    for (Program<?> program : mayFollow) {
      longest = program.timeout().compareTo(longest) > 0 ? program.timeout() : longest;
    }
    return longest;
  }

  @Override
  public void check(CallOptions options) {
    first.check(options);
    for (Program<?> program : mayFollow) {
      program.check(options);
    }
  }

  private Step<B> follow(Answer<A> answer, CallOptions options, Deadline deadline) {
    Next<B> following = next.apply(answer);
    return following
        .program()
        .map(program -> begin(program, answer.attempts(), options, deadline))
        .orElseGet(() -> new Step.Done<>(following.value().orElseThrow()));
  }

  private Step<B> begin(Program<B> program, int attempts, CallOptions options, Deadline deadline) {
    announced(options).check(program.describe(options));
    return program.begin(options, deadline).then(answer -> new Step.Done<>(answer.after(attempts)));
  }

  /** To read once more, as the next page of a list is read, needs no announcement of its own. */
  private Announced announced(CallOptions options) {
    Stream<CallDescription.Exchange> again =
        first.describe(options).stream()
            .filter(exchange -> exchange.replay() == CallDescription.Replay.SAFE);
    Stream<CallDescription.Exchange> next =
        mayFollow.stream().flatMap(program -> program.describe(options).stream());
    return new Announced(Stream.concat(again, next).toList());
  }
}
