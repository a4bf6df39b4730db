package dev.connections.spi;

import dev.connections.Call;
import dev.connections.auth.Credentials;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a caller changed on a call.
 *
 * @param timeout for the whole call, or null for the default
 * @param idempotencyKey to send, or null for none
 * @param credentials to use, or null for the client's
 * @param brief whether only what is normalised is wanted
 */
record CallOptions(
    @Nullable Duration timeout,
    @Nullable String idempotencyKey,
    @Nullable Credentials credentials,
    boolean brief) {
  static final CallOptions NONE = new CallOptions(null, null, null, false);

  /** Whether anything differs; a record's own equals is made at run time, for the first call. */
  boolean changeAnything() {
    return timeout != null || idempotencyKey != null || credentials != null || brief;
  }

  CallOptions withTimeout(Duration other) {
    if (other.isNegative() || other.isZero()) {
      throw new IllegalArgumentException("timeout: must be positive: " + other);
    }
    return new CallOptions(other, idempotencyKey, credentials, brief);
  }

  CallOptions withIdempotencyKey(String key) {
    if (key.isBlank() || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "idempotencyKey: visible ASCII characters only, and at least one");
    }
    return new CallOptions(timeout, key, credentials, brief);
  }

  CallOptions withCredentials(Credentials other) {
    return new CallOptions(timeout, idempotencyKey, other, brief);
  }

  /** The same call with this timeout and these credentials; a key is for one request only. */
  <T> Call<T> passOn(Call<T> next) {
    Call<T> inTheSameName = credentials == null ? next : next.credentials(credentials);
    return timeout == null ? inTheSameName : inTheSameName.timeout(timeout);
  }

  CallOptions briefly() {
    return new CallOptions(timeout, idempotencyKey, credentials, true);
  }
}
