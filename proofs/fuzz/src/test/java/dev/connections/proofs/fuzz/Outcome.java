package dev.connections.proofs.fuzz;

import dev.connections.error.SdkException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a call ended. */
record Outcome<T>(Optional<T> value, Optional<String> failure) {
  static <T> Outcome<T> of(@Nullable T value) {
    return new Outcome<>(Optional.ofNullable(value), Optional.empty());
  }

  static <T> Outcome<T> of(SdkException failure) {
    return new Outcome<>(Optional.empty(), Optional.of(words(failure)));
  }

  static String words(SdkException failure) {
    return failure.getClass().getSimpleName()
        + " "
        + failure.delivery()
        + " "
        + failure.getMessage();
  }
}
