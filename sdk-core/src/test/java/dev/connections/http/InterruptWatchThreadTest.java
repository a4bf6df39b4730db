package dev.connections.http;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that watches: there while somebody waits, and not for ever. */
@Timeout(10)
class InterruptWatchThreadTest {
  private final OkHttpClient client = new OkHttpClient();
  private final Call call = call();
  private final Call other = call();
  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final InterruptWatch watch = new InterruptWatch(Duration.ofMillis(1), 3);

  @AfterEach
  void stop() {
    watch.leave(call);
    watch.leave(other);
    Thread.interrupted();
  }

  @Test
  void oneDaemonThreadWatchesHoweverManyCallsThereAre() {
    watch.enter(call);
    watch.enter(other);

    assertThat(watching()).singleElement().returns(true, Thread::isDaemon);
  }

  @Test
  void theThreadEndsOnceNobodyWaits() throws Exception {
    watch.enter(call);
    Thread thread = watching().get(0);

    watch.leave(call);
    thread.join(5_000);

    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void aCallThatComesAfterTheThreadEndedIsWatchedToo() throws Exception {
    watch.enter(call);
    Thread first = watching().get(0);
    watch.leave(call);
    first.join(5_000);

    watch.enter(other);

    assertThat(watching()).hasSize(1).doesNotContain(first);
  }

  @Test
  void betweenTwoLooksTheThreadRests() {
    InterruptWatch seldom = new InterruptWatch(Duration.ofDays(1), 1);
    Thread.currentThread().interrupt();
    seldom.enter(call);
    Thread thread = watching().get(0);
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(call.isCanceled()).isFalse();

    LockSupport.unpark(thread);
    while (!call.isCanceled()) {
      Thread.onSpinWait();
    }

    seldom.leave(call);
    LockSupport.unpark(thread);
  }

  private Call call() {
    return client.newCall(new Request.Builder().url("https://h.example/").build());
  }

  private List<Thread> watching() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("connections-interrupts"))
        .filter(not(before::contains))
        .toList();
  }
}
