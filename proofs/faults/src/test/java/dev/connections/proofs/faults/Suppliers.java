package dev.connections.proofs.faults;

import dev.connections.auth.Secret;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Suppliers of secrets that do not do as they should. */
final class Suppliers {
  private Suppliers() {}

  @SuppressWarnings("NullAway") // a user without NullAway can do it
  static Supplier<Secret> ofNull() {
    return () -> null;
  }

  static Supplier<Secret> slow(long millis) {
    return () -> {
      try {
        boolean never = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        return Secret.of(Site.SECRET + never);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Secret.of(Site.SECRET);
      }
    };
  }

  /** Another one each time. */
  static Supplier<Secret> next() {
    AtomicInteger number = new AtomicInteger();
    return () -> Secret.of(Site.SECRET + number.incrementAndGet());
  }

  /** One that works the first time only; each client needs its own. */
  static Supplier<Secret> once() {
    AtomicInteger number = new AtomicInteger();
    return () -> {
      if (number.getAndIncrement() > 0) {
        throw new IllegalStateException(Site.SECRET);
      }
      return Secret.of(Site.SECRET);
    };
  }
}
