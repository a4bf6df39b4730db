package dev.connections;

import dev.connections.auth.Credentials;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * One request that could be made, as a value: nothing is sent before {@link #execute} or {@link
 * #executeAsync}, and each of them sends it anew.
 *
 * <p>Whatever goes wrong is a {@code dev.connections.error.SdkException}, which tells whether the
 * vendor may have acted. Bad arguments are an {@link IllegalArgumentException} before anything is
 * sent. Immutable and thread-safe.
 *
 * @param <T> what the vendor's reply becomes; {@link Void}, and so null, where it promises none
 */
public interface Call<T> {
  /**
   * Sends the request on this thread and waits for the reply, at most until the timeout.
   *
   * @return what the reply became; null where the operation promises no value
   */
  T execute();

  /**
   * Sends the request and returns at once; no thread waits between attempts. Cancelling the future
   * ends the exchange, and so the future alone ends with a {@link
   * java.util.concurrent.CancellationException}. Otherwise it fails with the very exception that
   * {@link #execute} throws. It completes on a thread of the transport, or of the executor that the
   * client was given: what follows from it must not block there.
   *
   * @return the value of {@link #execute}, later; cancelling it ends the exchange
   */
  CompletableFuture<T> executeAsync();

  /** {@return the same call, giving the reply's status and headers beside its value} */
  Call<ApiResponse<T>> withResponse();

  /**
   * {@return the same call with its own timeout for everything: all attempts, all waits and the
   * body}
   *
   * @param timeout for the whole call, more than zero
   * @throws IllegalArgumentException when it is not positive
   */
  Call<T> timeout(Duration timeout);

  /**
   * {@return the same call with an idempotency key: the vendor carries it out once, however often
   * the key arrives} Sent where the vendor documents such keys.
   *
   * @param key the key
   * @throws IllegalArgumentException when the key is blank or the vendor documents none for this
   *     operation
   */
  Call<T> idempotencyKey(String key);

  /**
   * {@return the same call with other credentials than the client's} Where it fetches a page, the
   * next page is fetched with them too.
   *
   * @param credentials for this call only
   * @throws IllegalArgumentException when the vendor does not take such credentials
   */
  Call<T> credentials(Credentials credentials);

  /** {@return what {@link #execute} would send; sends nothing and holds no secret} */
  CallDescription describe();
}
