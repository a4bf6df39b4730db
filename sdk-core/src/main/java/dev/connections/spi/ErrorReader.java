package dev.connections.spi;

import dev.connections.Json;
import dev.connections.TimeSource;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.Delivery;
import dev.connections.http.TransportReply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Makes an exception out of a reply that is an error; no body of any kind hides its status. */
final class ErrorReader {
  private static final int LARGEST = 256 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final VendorProfile profile;
  private final TimeSource time;

  ErrorReader(VendorProfile profile, TimeSource time) {
    this.profile = profile;
    this.time = time;
  }

  ApiException read(
      TransportReply reply, String url, String words, Operation operation, Redactor redactor) {
    String raw = body(reply);
    Json json = JsonText.first(raw).map(redactor::clean).orElse(Json.missing());
    ErrorReply error =
        new ErrorReply(
            reply.status(),
            redactor.clean(reply.headers()),
            operation.name(),
            base(url),
            redactor.clean(raw),
            json,
            time.now());
    ApiError.Builder builder =
        ApiError.builder(profile.vendor(), operation.name(), reply.status())
            .retryAfter(RetryAfter.of(reply, error.receivedAt()))
            .requestId(profile.requestIdHeader().flatMap(error::header).orElse(null));
    ApiError read = decoded(error, builder);
    return ApiException.of(read, delivery(reply.status()), sentence(words, read));
  }

  /** A decoder that fails, against its contract, must not hide the status either. */
  private ApiError decoded(ErrorReply error, ApiError.Builder builder) {
    try {
      profile.errorDecoder().decode(error, builder);
    } catch (RuntimeException e) {
      builder.extension("decoder", Json.of(e.getClass().getName()));
    }
    return builder.build();
  }

  /** A body that breaks off is not worth losing the status for. */
  private static String body(TransportReply reply) {
    try {
      String text = new String(reply.body().readNBytes(LARGEST), StandardCharsets.UTF_8);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (IOException e) {
      return "";
    }
  }

  private static URI base(String url) {
    return URI.create(url.replaceFirst("[?#].*", ""));
  }

  private static Delivery delivery(int status) {
    return status >= 400 && status < 500 && status != 408 ? Delivery.REFUSED : Delivery.UNKNOWN;
  }

  private String sentence(String words, ApiError error) {
    StringBuilder text = new StringBuilder(words).append(" failed: HTTP ").append(error.status());
    error.code().or(error::title).ifPresent(code -> text.append(' ').append(code));
    error.detail().ifPresent(detail -> text.append(": ").append(detail));
    error.issues().stream().limit(3).forEach(issue -> text.append("; ").append(issue));
    String remedy = error.remedy().orElse(remedy(error));
    if (!remedy.isEmpty()) {
      text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ").append(remedy);
    }
    error.requestId().ifPresent(id -> text.append(" [request id ").append(id).append(']'));
    return OneLine.of(text.toString());
  }

  private String remedy(ApiError error) {
    return switch (error.kind()) {
      case AUTHENTICATION -> ("Check the credentials. " + profile.keyRemedy()).strip();
      case PERMISSION -> "Check what this key is permitted to do.";
      case NOT_FOUND -> "Check the id and baseUrl.";
      case RATE_LIMIT -> "Wait before the next call, or give the client a rate limiter.";
      case SERVER -> "Try again later.";
      case CONFLICT, VALIDATION -> "";
      case OTHER ->
          error.status() < 400
              ? "It sends us elsewhere, and credentials go to baseUrl only: check baseUrl."
              : "";
    };
  }
}
