package dev.connections.testing;

import dev.connections.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The problem bodies of Ampersand. */
final class AmpersandProblems {
  private AmpersandProblems() {}

  static Answer noProject(Exchange exchange) {
    Json issue =
        issue("no project has this ID or name", "path", "projectIdOrName")
            .put("value", exchange.pathValue("project"))
            .json();
    return problem(
        404,
        apiProblem(exchange, 404, "Not Found", "project not found")
            .put("remedy", "Check the project ID or name")
            .put("issues", List.of(issue)));
  }

  static Answer noConnection(Exchange exchange) {
    return problem(
        404,
        apiProblem(exchange, 404, "Not Found", "connection not found")
            .put("remedy", "Check the connection ID"));
  }

  static Answer unauthorized(Exchange exchange) {
    return problem(
        401,
        apiProblem(exchange, 401, "Unauthorized", "API key or token is missing or not valid")
            .put("remedy", "Send a valid X-Api-Key header or bearer token"));
  }

  static Answer badRequest(Exchange exchange, String remedy, List<Json> issues) {
    return problem(
        400,
        apiProblem(exchange, 400, "Bad Request", "the request does not fit the operation")
            .put("remedy", remedy)
            .put("issues", issues));
  }

  static Answer unprocessable(Exchange exchange, String detail, List<Json> issues) {
    return problem(
        422,
        apiProblem(exchange, 422, "Unprocessable Entity", detail)
            .put("remedy", "Give the credentials of one auth scheme, the one in use")
            .put("issues", issues));
  }

  static Answer of(Exchange exchange, int status, String title, String detail) {
    return problem(status, apiProblem(exchange, status, title, detail));
  }

  /** A failure that no other method tells; one of the vendor's own, or a 429, passes. */
  static Answer failure(
      Exchange exchange, int status, String detail, Optional<Instant> retryAfter) {
    JsonObject problem =
        apiProblem(exchange, status, title(status), detail)
            .put("retryable", status == 429 || status >= 500);
    retryAfter.ifPresent(moment -> problem.put("retryAfter", moment.toString()));
    return problem(status, problem);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 409 -> "Conflict";
      case 422 -> "Unprocessable Entity";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      default -> status < 500 ? "Error" : "Internal Server Error";
    };
  }

  /** What is wrong with one part of the body. */
  static Json inBody(String detail, String name) {
    return issue(detail, "body", name).json();
  }

  static JsonObject issue(String detail, String in, String name) {
    return JsonObject.of("type", "about:blank")
        .put("detail", detail)
        .put("in", in)
        .put("name", name);
  }

  private static JsonObject apiProblem(Exchange exchange, int status, String title, String detail) {
    return JsonObject.of("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("subsystem", "api")
        .put("time", Instant.now().toString())
        .put("requestId", "89eb1ffb-2a54-4105-aaae-7bf990f1aa69#" + exchange.number())
        .put("retryable", false);
  }

  private static Answer problem(int status, JsonObject problem) {
    return Answer.of(status, "application/problem+json", problem.json().toString());
  }
}
