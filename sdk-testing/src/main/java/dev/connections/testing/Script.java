package dev.connections.testing;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a fake is told to answer to some of its requests, in place of its own answers: {@link
 * FakeVendor#on} gives the one of an operation. Thread-safe.
 */
public final class Script {
  private final Predicate<Exchange> applies;
  private final Queue<Answer> queue = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Answer standing;

  Script(Predicate<Exchange> applies) {
    this.applies = applies;
  }

  /**
   * Scripts the next answers, each for one request. After the last one the fake answers itself
   * again.
   *
   * @param answers the answers, first to be used first
   */
  public void enqueue(Answer... answers) {
    queue.addAll(List.of(answers));
  }

  /**
   * Scripts the same answer for each of the next requests.
   *
   * @param times for how many requests
   * @param answer the answer
   */
  public void enqueue(int times, Answer answer) {
    queue.addAll(Collections.nCopies(times, answer));
  }

  /**
   * Scripts the answer to all requests, until another one is given or the fake {@linkplain
   * FakeVendor#recover recovers}. What is enqueued goes before it.
   *
   * @param answer the answer
   */
  public void always(Answer answer) {
    standing = answer;
  }

  Optional<Answer> enqueuedFor(Exchange exchange) {
    return applies.test(exchange) ? Optional.ofNullable(queue.poll()) : Optional.empty();
  }

  Optional<Answer> standingFor(Exchange exchange) {
    return applies.test(exchange) ? Optional.ofNullable(standing) : Optional.empty();
  }

  void forget() {
    queue.clear();
    standing = null;
  }
}
