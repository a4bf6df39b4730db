package dev.connections.ampersand;

import dev.connections.Json;
import dev.connections.error.ApiError;
import dev.connections.error.Issue;
import dev.connections.spi.ErrorDecoder;
import dev.connections.spi.ErrorReply;
import dev.connections.spi.ProblemDetails;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Ampersand's problems: Problem Details (RFC 9457) with a remedy, a list of issues, whether
 * another try may help, and a moment before which it will not.
 */
final class AmpersandErrorDecoder implements ErrorDecoder {
  private final ErrorDecoder standard =
      new ProblemDetails(Set.of("requestId", "remedy", "retryable", "retryAfter", "issues"));

  @Override
  public void decode(ErrorReply reply, ApiError.Builder error) {
    standard.decode(reply, error);
    Json problem = reply.json();
    error.requestId(ProblemDetails.text(problem, "requestId").orElse(null));
    error.remedy(
        ProblemDetails.text(problem, "remedy").map(AmpersandErrorDecoder::sentence).orElse(null));
    error.retryAfter(wait(problem, reply.receivedAt()));
    Json retryable = problem.at("/retryable");
    if (retryable.isBoolean()) {
      error.retryable(retryable.equals(Json.of(true)));
    }
    problem.at("/issues").asList().forEach(issue -> error.issue(issue(issue)));
  }

  private static Issue issue(Json issue) {
    return Issue.builder()
        .detail(ProblemDetails.text(issue, "detail").or(() -> title(issue)).orElse(null))
        .location(ProblemDetails.text(issue, "in").orElse(null))
        .name(ProblemDetails.text(issue, "name").orElse(null))
        .value(issue.at("/value").isMissing() ? null : issue.at("/value"))
        .build();
  }

  private static Optional<String> title(Json issue) {
    return ProblemDetails.text(issue, "title");
  }

  /** A moment, not a span: it is counted from when the reply came. */
  private static @Nullable Duration wait(Json problem, Instant receivedAt) {
    try {
      return ProblemDetails.text(problem, "retryAfter")
          .map(text -> Duration.between(receivedAt, OffsetDateTime.parse(text).toInstant()))
          .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
          .orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String sentence(String remedy) {
    String text = Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1);
    return text.endsWith(".") ? text : text + ".";
  }
}
