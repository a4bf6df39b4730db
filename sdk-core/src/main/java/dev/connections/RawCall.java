package dev.connections;

import dev.connections.auth.Credentials;
import java.time.Duration;

/**
 * A call of an endpoint that this SDK does not type yet; it takes the same way as every other call.
 * What it gives prints masked, since nobody knows which of it is secret; so do the values of its
 * query in {@link #describe}, and whatever an error repeats of query and body. Immutable and
 * thread-safe.
 */
public interface RawCall extends Call<Json> {
  /**
   * {@return the same call with one more parameter in its query, or with another value for it}
   *
   * @param name the parameter's name
   * @param value its value, not encoded
   */
  RawCall query(String name, String value);

  /**
   * {@return the same call with this body}
   *
   * @param body what is sent
   */
  RawCall body(Json body);

  @Override
  RawCall timeout(Duration timeout);

  @Override
  RawCall idempotencyKey(String key);

  @Override
  RawCall credentials(Credentials credentials);
}
