package dev.connections.error;

import dev.connections.Json;
import dev.connections.Vendor;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An {@link ApiError} as a Problem Details object (RFC 9457), and back. */
final class ProblemJson {
  private static final String BLANK = "about:blank";
  private static final String UNKNOWN = "unknown";

  /** Where extensions go that bear a name out of {@link #NAMES}. */
  private static final String EXTENSIONS = "extensions";

  private static final Set<String> NAMES =
      Set.of(
          "type",
          "title",
          "status",
          "detail",
          "instance",
          "vendor",
          "operation",
          "code",
          "requestId",
          "remedy",
          "retryable",
          "retryAfter",
          "issues",
          EXTENSIONS);

  private ProblemJson() {}

  static Json write(ApiError error) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", error.type().map(UriReference::of).orElse(BLANK));
    error.title().ifPresent(title -> problem.put("title", title));
    if (error.status() != 0) { // of a problem without one there is nothing to say
      problem.put("status", error.status());
    }
    error.detail().ifPresent(detail -> problem.put("detail", detail));
    error.instance().map(UriReference::of).ifPresent(uri -> problem.put("instance", uri));
    problem.put("vendor", error.vendor().id());
    problem.put("operation", error.operation());
    error.code().ifPresent(code -> problem.put("code", code));
    error.requestId().ifPresent(id -> problem.put("requestId", id));
    error.remedy().ifPresent(remedy -> problem.put("remedy", remedy));
    problem.put("retryable", error.retryable());
    error.retryAfter().ifPresent(wait -> problem.put("retryAfter", wait.toString()));
    if (!error.issues().isEmpty()) {
      problem.put("issues", error.issues().stream().map(Issue::toJson).toList());
    }
    putExtensions(problem, error.extensions());
    return Json.of(problem);
  }

  private static void putExtensions(Map<String, Object> problem, Map<String, Json> extensions) {
    Map<String, Object> inside = new LinkedHashMap<>();
    extensions.forEach((name, value) -> (NAMES.contains(name) ? inside : problem).put(name, value));
    if (!inside.isEmpty()) {
      problem.put(EXTENSIONS, inside);
    }
  }

  static ApiError read(Json problem) {
    if (!problem.isObject()) {
      throw new IllegalArgumentException("A problem (RFC 9457) is a JSON object");
    }
    ApiError.Builder error =
        ApiError.builder(
                vendor(problem), problem.text("operation").orElse(UNKNOWN), status(problem))
            .type(problem.text("type").filter(type -> !type.equals(BLANK)).orElse(null))
            .title(problem.text("title").orElse(null))
            .detail(problem.text("detail").orElse(null))
            .instance(problem.text("instance").orElse(null))
            .code(problem.text("code").orElse(null))
            .requestId(problem.text("requestId").orElse(null))
            .remedy(problem.text("remedy").orElse(null))
            .retryAfter(retryAfter(problem));
    if (problem.at("/retryable").isBoolean()) {
      error.retryable(problem.at("/retryable").equals(Json.of(true)));
    }
    problem.at("/issues").asList().stream()
        .filter(Json::isObject)
        .forEach(issue -> error.issue(Issue.fromJson(issue)));
    readExtensions(problem, error);
    return error.build();
  }

  private static void readExtensions(Json problem, ApiError.Builder error) {
    problem
        .asMap()
        .forEach(
            (name, value) -> {
              if (!NAMES.contains(name)) {
                error.extension(name, value);
              }
            });
    Json inside = problem.at("/" + EXTENSIONS);
    if (inside.isObject()) {
      inside.asMap().forEach(error::extension);
    } else if (!inside.isMissing()) {
      error.extension(EXTENSIONS, inside);
    }
  }

  private static Vendor vendor(Json problem) {
    try {
      return Vendor.of(problem.text("vendor").orElse(UNKNOWN));
    } catch (IllegalArgumentException e) {
      return Vendor.of(UNKNOWN);
    }
  }

  /** 429.0 is the number 429; a number that is no status at all counts as absent. */
  private static int status(Json problem) {
    Json status = problem.at("/status");
    if (!status.isNumber()) {
      return 0;
    }
    BigDecimal number = new BigDecimal(status.asText());
    boolean possible =
        number.compareTo(BigDecimal.valueOf(100)) >= 0
            && number.compareTo(BigDecimal.valueOf(999)) <= 0;
    return possible && number.stripTrailingZeros().scale() <= 0 ? number.intValueExact() : 0;
  }

  private static @Nullable Duration retryAfter(Json problem) {
    try {
      return problem.text("retryAfter").map(Duration::parse).orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
