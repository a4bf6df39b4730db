package dev.connections.corridor;

import static dev.connections.corridor.CallFixture.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.acme.AcmeConnection;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.ServerException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.fake.RecordingListener;
import dev.connections.http.CallListener;
import dev.connections.http.RateLimiter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AsyncTest {
  private final CallFixture fixture = new CallFixture();

  @Test
  void cancellingTheFutureCancelsTheExchange() {
    fixture.transport.silence();
    RecordingListener listener = new RecordingListener();

    CompletableFuture<AcmeConnection> later =
        fixture.builder().listener(listener).build().api().getConnection("c-1").executeAsync();
    assertThat(later).isNotDone();
    later.cancel(true);

    assertThat(later).isCancelled();
    assertThat(fixture.transport.cancelled()).isEqualTo(1);
    CallListener.End end = listener.events(CallListener.End.class).get(0);
    assertThat(end.failure()).get().satisfies(failure -> hasReason(failure, Reason.CANCELLED));
  }

  @Test
  void cancellingBetweenAttemptsStopsThemAndAsksNobody() {
    fixture.transport.reply(503, "");
    fixture.time.hold();
    RecordingListener listener = new RecordingListener();
    AtomicInteger permits = new AtomicInteger();

    CompletableFuture<AcmeConnection> later =
        fixture
            .builder()
            .listener(listener)
            .rateLimiter(
                RateLimiter.delayed(
                    account -> {
                      permits.incrementAndGet();
                      return Duration.ZERO;
                    }))
            .build()
            .api()
            .getConnection("c-1")
            .executeAsync();
    later.cancel(true);
    fixture.time.release();

    assertThat(fixture.transport.requests()).hasSize(1);
    assertThat(permits).hasValue(1);
    CallListener.End end = listener.events(CallListener.End.class).get(0);
    assertThat(end.failure()).get().satisfies(failure -> hasReason(failure, Reason.CANCELLED));
  }

  @Test
  void noThreadWaitsBetweenAttempts() {
    fixture.transport.reply(503, "").reply(200, ONE);
    fixture.time.hold();

    CompletableFuture<AcmeConnection> later =
        fixture.client().api().getConnection("c-1").executeAsync();
    assertThat(later).isNotDone();
    fixture.time.release();

    assertThat(later).isCompletedWithValueMatching(read -> read.id().isPresent());
  }

  @Test
  void futureFailsWithTheVeryExceptionOfExecute() {
    fixture.transport.reply(501, "");

    CompletableFuture<AcmeConnection> later =
        fixture.client().api().getConnection("c-1").executeAsync();

    assertThatThrownBy(later::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseExactlyInstanceOf(ServerException.class);
  }

  @Test
  void repliesAreReadOnTheExecutor() {
    AtomicInteger tasks = new AtomicInteger();
    fixture.transport.reply(503, "").reply(200, ONE);

    CompletableFuture<AcmeConnection> later =
        fixture
            .builder()
            .executor(
                task -> {
                  tasks.incrementAndGet();
                  task.run();
                })
            .build()
            .api()
            .getConnection("c-1")
            .executeAsync();

    assertThat(later).isCompleted();
    assertThat(tasks).as("two replies and one pause").hasValue(3);
  }

  @Test
  void executorThatWasShutDownLeavesNoFutureWaiting() {
    fixture.transport.reply(503, "").reply(200, ONE);

    CompletableFuture<AcmeConnection> later =
        fixture
            .builder()
            .executor(
                task -> {
                  throw new RejectedExecutionException("shut down");
                })
            .build()
            .api()
            .getConnection("c-1")
            .executeAsync();

    assertThat(later).isCompleted();
    assertThat(fixture.transport.openBodies()).isZero();
  }

  @Test
  void callerOfExecuteAsyncDoesNotWaitForTheSupplierAndCancellingEndsIt() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Credentials blocking =
        Credentials.bearer(
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return Secret.of("k");
            });

    CompletableFuture<AcmeConnection> later =
        fixture.client().api().getConnection("c-1").credentials(blocking).executeAsync();
    assertThat(later).isNotDone();
    later.cancel(true);

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(fixture.transport.requests()).isEmpty();
  }

  private static void hasReason(Throwable failure, Reason reason) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            TransportException.class, lost -> assertThat(lost.reason()).isEqualTo(reason));
  }
}
