package dev.connections.corridor;

import dev.connections.CallDescription.Replay;
import dev.connections.auth.Secret;
import dev.connections.error.SdkException;
import dev.connections.http.CallListener;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What the corridor has to know of one call: how to write, sign and read it, and how often it may
 * be sent.
 *
 * @param <T> what the reply becomes
 */
public interface Passage<T> {
  /** Which call it is, for listeners; the same object each time. */
  CallListener.Start call();

  /** The call in a few words, for messages: {@code ampersand:tenant-42 listConnections}. */
  String words();

  /** Whether the operation changes or destroys anything, and how often it may be sent. */
  Replay replay();

  /** Whether the call carries an idempotency key. */
  boolean keyed();

  /** Whether the vendor's 429 certainly means that it did nothing. */
  boolean refusesBeforeWork();

  /** For the whole call. */
  Duration timeout();

  /** Whose rate budget it uses. */
  String account();

  /**
   * The request, without credentials.
   *
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  TransportRequest encode();

  /** Whether the credentials are asked for, so that asking anew may mend a 401. */
  boolean renewable();

  /**
   * The secret that the request is to carry.
   *
   * @param anew whether one was just refused
   * @throws SdkException when there are no credentials at all
   */
  CompletableFuture<Secret> secret(boolean anew);

  /**
   * The request with credentials.
   *
   * @param secret completed, perhaps with what kept the secret away
   * @throws SdkException when there is no secret, or one that cannot be sent
   */
  TransportRequest authenticate(TransportRequest request, CompletableFuture<Secret> secret);

  /**
   * What the failure of a repeated call means after all, when an earlier attempt may have been
   * carried out: that a thing is gone is what a repeated delete was to achieve.
   */
  default Optional<Answer<T>> settled(SdkException failure, int attempts) {
    return Optional.empty();
  }

  /**
   * Reads a reply, to its end unless the value does so later.
   *
   * @param attempts how many requests were sent so far
   * @param broken what it means for the call when the body breaks off
   * @throws SdkException when the reply is an error, or not what the operation promises
   * @throws IOException when the body breaks off
   */
  Answer<T> read(
      TransportReply reply,
      TransportRequest sent,
      int attempts,
      Function<IOException, SdkException> broken)
      throws IOException;
}
