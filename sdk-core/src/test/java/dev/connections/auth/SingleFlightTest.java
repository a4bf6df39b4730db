package dev.connections.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SingleFlightTest {
  /** What the supplier gives, as soon as it is there; a text that begins with ! is thrown. */
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  private final CompletableFuture<Throwable> interrupted = new CompletableFuture<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger atATime = new AtomicInteger();
  private final AtomicInteger mostAtATime = new AtomicInteger();
  private final SingleFlight flight = new SingleFlight(this::answer);

  @Test
  void whoeverAsksMeanwhileGetsTheSameAnswer() {
    CompletableFuture<Secret> first = flight.join();
    CompletableFuture<Secret> second = flight.join();
    answers.add("k1");

    assertThat(first.join()).isEqualTo(Secret.of("k1")).isSameAs(second.join());
    assertThat(asked).hasValue(1);
  }

  @Test
  void nothingIsKeptOnceItWasAnswered() {
    answers.add("k1");
    assertThat(flight.join().join()).isEqualTo(Secret.of("k1"));
    answers.add("k2");

    assertThat(flight.join().join()).isEqualTo(Secret.of("k2"));
  }

  @Test
  void afterARefusalNoAnswerIsTakenThatWasOnItsWay() {
    CompletableFuture<Secret> old = flight.join();
    CompletableFuture<Secret> anew = flight.joinNext();
    CompletableFuture<Secret> anewToo = flight.joinNext();
    answers.add("revoked");
    answers.add("fresh");

    assertThat(old.join()).isEqualTo(Secret.of("revoked"));
    assertThat(anew.join()).isEqualTo(Secret.of("fresh")).isSameAs(anewToo.join());
    assertThat(mostAtATime).hasValue(1);
    assertThat(asked).hasValue(2);
  }

  @Test
  void whatTheSupplierThrowsIsTheAnswerOfAllWhoAsked() {
    CompletableFuture<Secret> first = flight.join();
    CompletableFuture<Secret> second = flight.join();
    answers.add("!no");

    assertThatThrownBy(first::join).hasCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(second::join).hasCauseInstanceOf(IllegalStateException.class);
    answers.add("k1");
    assertThat(flight.join().join()).isEqualTo(Secret.of("k1"));
  }

  @Test
  void supplierIsInterruptedWhenNobodyWaitsAnyLongerAndTheNextIsAskedAnew() {
    CompletableFuture<Secret> one = flight.join();
    CompletableFuture<Secret> other = flight.join();

    one.cancel(false);
    assertThat(interrupted).isNotDone();
    other.cancel(false);
    CompletableFuture<Secret> next = flight.join();

    assertThat(interrupted.join()).isInstanceOf(InterruptedException.class);
    answers.add("k1");
    assertThat(next.join()).isEqualTo(Secret.of("k1"));
    assertThat(mostAtATime).hasValue(1);
  }

  @Test
  void supplierIsNotAskedForThoseWhoLeftBeforeTheirTurn() {
    CompletableFuture<Secret> first = flight.join();
    flight.joinNext().cancel(false);
    answers.add("k1");

    assertThat(first.join()).isEqualTo(Secret.of("k1"));
    answers.add("k2");
    assertThat(flight.join().join()).isEqualTo(Secret.of("k2"));
    assertThat(asked).hasValue(2);
  }

  @Test
  void supplierRunsOnADaemonThread() {
    Supplier<Secret> tell = () -> Secret.of(Thread.currentThread().isDaemon() ? "daemon" : "user");

    assertThat(new SingleFlight(tell).join().join()).isEqualTo(Secret.of("daemon"));
  }

  private Secret answer() {
    asked.incrementAndGet();
    mostAtATime.accumulateAndGet(atATime.incrementAndGet(), Math::max);
    try {
      String answer = answers.poll(8, TimeUnit.SECONDS);
      if (answer == null || answer.startsWith("!")) {
        throw new IllegalStateException(answer);
      }
      return Secret.of(answer);
    } catch (InterruptedException e) {
      interrupted.complete(e);
      throw new IllegalStateException(e);
    } finally {
      atATime.decrementAndGet();
    }
  }
}
