package dev.connections.ratelimit.bucket4j;

import java.time.Duration;
import java.util.Optional;

/** Leave to send one request, sooner or later. */
interface Leave {
  /** How long to wait, zero to send now; nothing when it is lost and another is to be asked for. */
  Optional<Duration> delay();

  /** It is not going to be used. */
  void giveBack();
}
