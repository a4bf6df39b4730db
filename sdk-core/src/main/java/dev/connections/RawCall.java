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
  /** The same call with one more parameter in its query, or with another value for it. */
  RawCall query(String name, String value);

  /** The same call with this body. */
  RawCall body(Json body);

  @Override
  RawCall timeout(Duration timeout);

  @Override
  RawCall idempotencyKey(String key);

  @Override
  RawCall credentials(Credentials credentials);
}
