package dev.connections.activecampaign;

import static dev.connections.spi.ProblemDetails.text;

import dev.connections.Json;
import dev.connections.error.ApiError;
import dev.connections.error.Issue;
import dev.connections.spi.ErrorDecoder;
import dev.connections.spi.ErrorReply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads at least eight shapes: errors as a list of objects, a list of texts or one text; a message;
 * an error with a title; reasons of a failure; a bare text; nothing at all.
 */
final class ActiveCampaignErrorDecoder implements ErrorDecoder {
  private static final Set<String> KNOWN =
      Set.of("errors", "message", "error", "failureReasons", "code");
  private static final Set<String> WITHOUT_ID = Set.of("listAllConnections", "createConnection");

  @Override
  public void decode(ErrorReply reply, ApiError.Builder error) {
    Json body = reply.json();
    List<Issue> issues = issues(body);
    issues.forEach(error::issue);
    error.code(code(body, issues));
    error.detail(detail(body).or(() -> joined(issues)).or(reply::plainText).orElse(null));
    error.remedy(remedy(reply));
    body.asMap().forEach((name, value) -> keep(error, name, value));
  }

  /** 403 stands for three things here, and guessing one of them would mislead. */
  private static @Nullable String remedy(ErrorReply reply) {
    if (reply.status() != 403) {
      return null;
    }
    return WITHOUT_ID.contains(reply.operation())
        ? "The key is not accepted, or it is not permitted to do this: check it in the account under"
            + " Settings, Developer."
        : "The key is not accepted, it is not permitted to do this, or there is no such connection:"
            + " check the id, and the key in the account under Settings, Developer.";
  }

  private static List<Issue> issues(Json body) {
    return body.at("/errors").asList().stream().map(ActiveCampaignErrorDecoder::issue).toList();
  }

  private static Issue issue(Json item) {
    return item.isString()
        ? Issue.builder().detail(item.asText()).build()
        : Issue.builder()
            .detail(text(item, "detail").or(() -> text(item, "title")).orElse(null))
            .code(scalar(item.at("/code")).orElse(null))
            .name(
                text(item.at("/source"), "pointer")
                    .or(() -> text(item.at("/source"), "value"))
                    .orElse(null))
            .build();
  }

  private static Optional<String> detail(Json body) {
    if (body.isString()) {
      return scalar(body);
    }
    return text(body, "message")
        .or(() -> text(body, "errors"))
        .or(() -> text(body.at("/error"), "title"))
        .or(() -> text(body, "error"))
        .map(detail -> detail + reasons(body));
  }

  private static String reasons(Json body) {
    String reasons =
        body.at("/failureReasons").asList().stream()
            .map(Json::asText)
            .filter(reason -> !reason.isEmpty())
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? "" : " (" + reasons + ")";
  }

  private static Optional<String> joined(List<Issue> issues) {
    String text =
        issues.stream().flatMap(issue -> issue.detail().stream()).collect(Collectors.joining(" "));
    return scalar(Json.of(text));
  }

  private static @Nullable String code(Json body, List<Issue> issues) {
    return scalar(body.at("/code"))
        .or(() -> issues.stream().flatMap(issue -> issue.code().stream()).findFirst())
        .orElse(null);
  }

  private static Optional<String> scalar(Json value) {
    return Optional.of(value.asText()).filter(text -> !text.isBlank());
  }

  private static void keep(ApiError.Builder error, String name, Json value) {
    if (!KNOWN.contains(name)) {
      error.extension(name, value);
    }
  }
}
