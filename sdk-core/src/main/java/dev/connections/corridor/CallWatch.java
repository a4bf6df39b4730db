package dev.connections.corridor;

import dev.connections.error.SdkException;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Who is told what becomes of one call, up to its end; nobody, unless somebody listens. */
interface CallWatch {
  /** Nobody, for whom no event is made. */
  CallWatch NOBODY = new CallWatch() {};

  /** The call was encoded and begins. */
  default void started() {}

  /** This attempt is about to be sent. */
  default void sends(int number) {}

  /** What was sent last was answered or failed. */
  default void attempted(OptionalInt status, @Nullable SdkException failure) {}

  /** Another attempt is to follow. */
  default void retries(Duration wait, SdkException reason) {}
}
