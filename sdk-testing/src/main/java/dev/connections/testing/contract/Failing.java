package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.connections.Call;
import dev.connections.error.SdkException;
import java.util.concurrent.CompletionException;

/** Calls that end badly. */
final class Failing {
  private Failing() {}

  /** What the future of this call fails with. */
  static SdkException asynchronously(Call<?> call) {
    CompletionException failure =
        assertThrows(CompletionException.class, call.executeAsync()::join);
    return assertInstanceOf(SdkException.class, failure.getCause());
  }
}
