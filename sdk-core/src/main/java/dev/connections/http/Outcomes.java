package dev.connections.http;

import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.RefusedException;
import dev.connections.error.TransportException;
import java.util.Locale;
import java.util.Optional;

/** Says in one of a few words how something ended. */
final class Outcomes {
  private Outcomes() {}

  static String word(Optional<? extends Throwable> failure) {
    return failure.isEmpty() ? "success" : word(failure.get());
  }

  private static String word(Throwable failure) {
    if (failure instanceof ApiException answered) {
      return lower(answered.error().kind());
    }
    if (failure instanceof TransportException lost) {
      return lower(lost.reason());
    }
    if (failure instanceof DecodingException) {
      return "unreadable";
    }
    return failure instanceof RefusedException ? "refused" : "fault";
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
