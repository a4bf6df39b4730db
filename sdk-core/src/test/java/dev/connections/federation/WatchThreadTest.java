package dev.connections.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.federation.WatchListener.Looked;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real thread and the real clock. */
@Timeout(20)
class WatchThreadTest {
  private final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
  private final WatchListener listener =
      new WatchListener() {
        @Override
        public void onLooked(Looked event) {
          threads.add(Thread.currentThread());
        }
      };

  @Test
  void allWatchesShareOneDaemonThreadThatEndsWhenNothingIsLeft() throws Exception {
    Thread thread;
    try (Connections all = Connections.of(new MemoryClient("one"))) {
      all.watch(Duration.ofHours(1), listener);
      all.watch(Duration.ofHours(1), listener);
      thread = threads.take();

      assertThat(Set.of(thread)).contains(threads.take());
      assertThat(thread.isDaemon()).isTrue();
    }

    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void itGoesOnByItself() throws Exception {
    try (Connections all = Connections.of(new MemoryClient("one"))) {
      all.watch(Duration.ofSeconds(1), listener);

      assertThat(threads.take()).isNotNull();
      assertThat(threads.poll(15, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void closingDoesNotWaitForTheListener() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (Connections all = Connections.of(new MemoryClient("one"))) {
      Watch watch =
          all.watch(
              Duration.ofHours(1),
              new WatchListener() {
                @Override
                public void onLooked(Looked event) {
                  told.countDown();
                  try {
                    go.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }
              });
      told.await();

      watch.close(); // would not return

      go.countDown();
    }
  }
}
