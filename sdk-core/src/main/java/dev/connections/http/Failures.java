package dev.connections.http;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Tells from an exception of OkHttp what happened, in words that help whoever reads them. */
final class Failures {
  /** OkHttp's word for a client whose threads are gone; otherwise it looks like a timeout. */
  private static final String REJECTED = "executor rejected";

  /**
   * OkHttp's words for a stream that the server did not work on: it said so, or it said with GOAWAY
   * that it saw no stream so late (RFC 9113, 8.7). The exception's class is not exported.
   */
  private static final String REFUSED_STREAM = "stream was reset: REFUSED_STREAM";

  private Failures() {}

  static TransportFailure of(IOException e, HttpUrl url, Delivery progress, boolean cancelled) {
    Delivery delivery = REFUSED_STREAM.equals(e.getMessage()) ? Delivery.REFUSED : progress;
    Reason reason = reason(e, delivery, cancelled);
    return new TransportFailure(reason, delivery, message(reason, e, url), cause(e));
  }

  private static Reason reason(IOException e, Delivery delivery, boolean cancelled) {
    if (Thread.currentThread().isInterrupted()) {
      return Reason.INTERRUPTED;
    }
    if (e instanceof SocketTimeoutException && delivery == Delivery.NOT_SENT && !cancelled) {
      return Reason.CONNECT;
    }
    if (REJECTED.equals(e.getMessage())) {
      return Reason.CANCELLED;
    }
    if (e instanceof InterruptedIOException) {
      return Reason.DEADLINE;
    }
    if (cancelled) {
      return Reason.CANCELLED;
    }
    if (e instanceof SSLException) {
      return Reason.TLS;
    }
    return isConnect(e) ? Reason.CONNECT : Reason.IO;
  }

  /** OkHttp quotes a malformed reply, which may repeat what it was sent. */
  private static @Nullable IOException cause(IOException e) {
    return e instanceof ProtocolException ? null : e;
  }

  private static boolean isConnect(IOException e) {
    return e instanceof ConnectException
        || e instanceof UnknownHostException
        || e instanceof NoRouteToHostException;
  }

  private static String message(Reason reason, IOException e, HttpUrl url) {
    String host = url.host();
    return switch (reason) {
      case CONNECT -> connect(e, url);
      case TLS -> "no secure connection to " + host + ": " + e.getMessage();
      case IO -> broken(e, host);
      case DEADLINE -> host + " did not answer in time";
      case INTERRUPTED -> "the thread was interrupted";
      case CANCELLED -> "the call was cancelled";
    };
  }

  private static String broken(IOException e, String host) {
    return e instanceof ProtocolException
        ? "what " + host + " answered is not HTTP as it should be"
        : "the connection to " + host + " broke: " + e.getMessage();
  }

  private static String connect(IOException e, HttpUrl url) {
    String host = url.host();
    if (e instanceof UnknownHostException) {
      return "the host " + host + " is not known";
    }
    if (e instanceof SocketTimeoutException) {
      return host + " cannot be reached in time";
    }
    return "nothing answers at " + host + ":" + url.port();
  }
}
