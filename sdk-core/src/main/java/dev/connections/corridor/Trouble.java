package dev.connections.corridor;

import dev.connections.CallDescription.Replay;
import dev.connections.error.ApiException;
import dev.connections.error.Delivery;
import dev.connections.error.RefusedException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.TransportFailure;
import dev.connections.http.TransportReply;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Puts what went wrong on the way into one sentence, and what to do into another. Remembers how far
 * earlier attempts got: if one of them may have been carried out, the call may have been.
 */
final class Trouble {
  private static final String TIMEOUT_ADVICE = "Try again later, or allow it more time: timeout().";

  private final Passage<?> passage;
  private Delivery soFar = Delivery.NOT_SENT;

  Trouble(Passage<?> passage) {
    this.passage = passage;
  }

  /** Whether an attempt so far may have been carried out. */
  boolean isDoubtful() {
    return soFar.compareTo(Delivery.UNKNOWN) >= 0;
  }

  /** The failure of an attempt as the failure of the call so far. */
  SdkException ofCall(SdkException failure) {
    SdkException whole =
        failure instanceof ApiException answered && worse(failure.delivery()) != failure.delivery()
            ? ApiException.of(answered.error(), soFar, String.valueOf(failure.getMessage()))
            : failure;
    soFar = worse(failure.delivery());
    return whole;
  }

  SdkException noReply(TransportFailure failure) {
    return exception(
        failure.delivery(),
        failure.reason(),
        String.valueOf(failure.getMessage()),
        advice(failure),
        failure);
  }

  /** The head of a reply came: a 2xx says that the vendor acted, even if the rest is lost. */
  SdkException brokenBody(TransportReply reply, IOException cause) {
    Delivery delivery = reply.status() < 300 ? Delivery.DONE : Delivery.UNKNOWN;
    Reason reason = cause instanceof TransportFailure known ? known.reason() : Reason.IO;
    return switch (reason) {
      case INTERRUPTED, CANCELLED -> exception(delivery, reason, whyEnded(reason), "", cause);
      case DEADLINE ->
          exception(delivery, reason, "the reply did not end in time", TIMEOUT_ADVICE, cause);
      case CONNECT, TLS, IO ->
          exception(delivery, Reason.IO, brokenOff(reply), "Try again later.", cause);
    };
  }

  private static String brokenOff(TransportReply reply) {
    return "the reply (HTTP " + reply.status() + ") broke off before its end";
  }

  SdkException deadline() {
    return exception(soFar, Reason.DEADLINE, "its time was used up", TIMEOUT_ADVICE, null);
  }

  SdkException noPermitInTime(Duration wait) {
    String what = "the rate limit asks to wait " + wait.toMillis() + " ms, longer than it may take";
    return exception(soFar, Reason.DEADLINE, what, TIMEOUT_ADVICE, null);
  }

  SdkException silentLimiter() {
    String what = "the rate limiter did not answer in time";
    return exception(soFar, Reason.DEADLINE, what, "Look why it blocks.", null);
  }

  SdkException noSecretInTime() {
    String what = "the supplier of credentials did not answer in time";
    return exception(soFar, Reason.DEADLINE, what, "Look why it blocks.", null);
  }

  /** Without a permit nothing is sent, whyever there is none. */
  SdkException brokenLimiter(Throwable e) {
    return new RefusedException(
        passage.call().vendor(),
        passage.call().operation(),
        passage.words()
            + " was not sent: the rate limiter failed with "
            + e.getClass().getName()
            + ", which is the cause of this exception and says more",
        e);
  }

  /** Nobody waits for the call any longer. */
  SdkException ended(Reason why) {
    return exception(soFar, why, whyEnded(why), "", null);
  }

  private static String whyEnded(Reason why) {
    return why == Reason.INTERRUPTED ? "the thread was interrupted" : "the call was cancelled";
  }

  /** The later the constant stands, the more the vendor may have done. */
  private Delivery worse(Delivery delivery) {
    return delivery.compareTo(soFar) < 0 ? soFar : delivery;
  }

  private static String advice(TransportFailure failure) {
    return switch (failure.reason()) {
      case CONNECT -> "Check baseUrl and the network.";
      case TLS -> "Check baseUrl and which certificates this JVM trusts.";
      case IO -> "Try again later.";
      case DEADLINE -> TIMEOUT_ADVICE;
      case INTERRUPTED, CANCELLED -> "";
    };
  }

  private SdkException exception(
      Delivery attempt, Reason reason, String what, String advice, @Nullable Throwable cause) {
    Delivery delivery = worse(attempt);
    String message = passage.words() + " failed: " + what + ". " + fate(delivery);
    return new TransportException(
        passage.call().vendor(),
        passage.call().operation(),
        delivery,
        reason,
        (message.strip() + " " + honest(advice, delivery)).strip(),
        cause);
  }

  /** What may have been carried out, and must not be twice, is not to be tried again unseen. */
  private String honest(String advice, Delivery delivery) {
    boolean doubtful = delivery.compareTo(Delivery.UNKNOWN) >= 0;
    return doubtful && passage.replay() == Replay.NEVER && !passage.keyed()
        ? "Look what became of it before you send it again."
        : advice;
  }

  /** What changes nothing leaves no question behind. */
  private String fate(Delivery delivery) {
    if (passage.replay() == Replay.SAFE) {
      return "";
    }
    return switch (delivery) {
      case NOT_SENT -> "Nothing was sent.";
      case REFUSED -> "The vendor did not carry it out.";
      case UNKNOWN -> "It may have been carried out.";
      case DONE -> "The vendor has carried it out.";
    };
  }
}
