package dev.connections.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class OnTimeTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final List<Object> told = new ArrayList<>();
  private final CountDownLatch first = new CountDownLatch(1);

  @Test
  void aCallThatNeverGetsItsTurnFailsInTime() throws Exception {
    OnTime onTime = new OnTime(callback(), Duration.ofMillis(20), () -> failure("late"));

    assertThat(first.await(5, TimeUnit.SECONDS)).isTrue();
    onTime.failed(failure("cancelled"));

    assertThat(told).hasSize(1).first().asString().contains("late");
  }

  @Test
  void onlyTheFirstFailureIsTold() {
    OnTime onTime = new OnTime(callback(), LONG, () -> failure("late"));

    onTime.failed(failure("one"));
    onTime.failed(failure("two"));

    assertThat(told).hasSize(1).first().asString().contains("one");
  }

  @Test
  void aReplyThatNobodyWaitsForIsClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    OnTime onTime = new OnTime(callback(), LONG, () -> failure("late"));
    onTime.failed(failure("one"));

    onTime.replied(
        TransportReply.of(
            200,
            Map.of(),
            new FilterInputStream(InputStream.nullInputStream()) {
              @Override
              public void close() {
                closed.set(true);
              }
            }));

    assertThat(told).hasSize(1);
    assertThat(closed).isTrue();
  }

  private static TransportFailure failure(String message) {
    return new TransportFailure(Reason.DEADLINE, Delivery.NOT_SENT, message, null);
  }

  private Exchange.Callback callback() {
    return new Exchange.Callback() {
      @Override
      public void replied(TransportReply reply) {
        told.add(reply);
        first.countDown();
      }

      @Override
      public void failed(TransportFailure failure) {
        told.add(failure);
        first.countDown();
      }
    };
  }
}
