package dev.connections.testing;

import dev.connections.ApiResponse;
import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.auth.Credentials;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A call that is done on the spot, whatever time, key or credentials it is given. */
record MemoryCall<T>(MemoryOperation operation, Supplier<T> work) implements Call<T> {
  @Override
  public T execute() {
    return work.get();
  }

  @Override
  public CompletableFuture<T> executeAsync() {
    try {
      return CompletableFuture.completedFuture(execute());
    } catch (RuntimeException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  @Override
  public Call<ApiResponse<T>> withResponse() {
    return operation.giving(() -> ApiResponse.of(200, Map.of(), execute(), 1));
  }

  @Override
  public Call<T> timeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout: must be positive: " + timeout);
    }
    return this;
  }

  @Override
  public Call<T> idempotencyKey(String key) {
    throw new IllegalArgumentException("No operation in memory takes an idempotency key");
  }

  @Override
  public Call<T> credentials(Credentials credentials) {
    return this;
  }

  @Override
  public CallDescription describe() {
    return operation.describe();
  }

  /** The operation's name. */
  @Override
  public String toString() {
    return operation.vendor() + " " + operation.name();
  }
}
