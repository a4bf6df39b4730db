package dev.connections.http;

import java.time.Duration;

/**
 * A place in the queue of a {@link RateLimiter}, for one request. Whoever holds it waits for as
 * long as it says, asks again, and sends when there is nothing left to wait for; or gives it back.
 */
public interface Permit {
  /**
   * {@return how long to wait before asking again; zero when the request may be sent now} Asked
   * until it says zero, and not thereafter; a vendor may ask for a pause while the request waits.
   */
  Duration delay();

  /** Gives the place back: the request is not going to be sent. */
  default void release() {}

  /**
   * The reply to the request asks to wait this long before the next one: {@code Retry-After} of a
   * 429 or 503.
   *
   * @param wait a minute at most, whatever the reply asks for
   */
  default void pause(Duration wait) {}

  /**
   * The reply to the request says how many more requests the vendor takes, and for how long it does
   * not take more than these.
   *
   * @param requests how many
   * @param reset a minute at most, whatever the reply says
   */
  default void remaining(long requests, Duration reset) {}

  /** {@return a permit to send at once} */
  static Permit now() {
    return () -> Duration.ZERO;
  }

  /**
   * {@return a permit to send after this time}
   *
   * @param delay for how long to wait
   */
  static Permit after(Duration delay) {
    return new Permit() {
      private Duration left = delay;

      @Override
      public synchronized Duration delay() {
        Duration now = left;
        left = Duration.ZERO;
        return now;
      }
    };
  }
}
