package dev.connections.testing;

import dev.connections.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs, each one step further with every look at it. */
final class PolytomicJobs {
  private static final String TYPE = "connectionproxy";
  private static final List<String> STEPS = List.of("created", "running");

  private final Ids ids = new Ids("job");
  private final Map<String, Job> jobs = new HashMap<>();
  private @Nullable String failure;

  private record Job(int looks, Json result, @Nullable String error) {
    Job next() {
      return new Job(looks + 1, result, error);
    }

    boolean isOver() {
      return looks > STEPS.size();
    }
  }

  synchronized void failing(String error) {
    failure = error.isEmpty() ? null : error;
  }

  /** Starts a job that fetches an answer, and tells where it is. */
  synchronized Json start(Exchange exchange, Json answer) {
    String id = ids.next();
    jobs.put(id, new Job(0, result(id, answer), failure));
    return JsonObject.of("status", 202)
        .put("jobId", id)
        .put("jobStatus", "created")
        .put("jobUrl", url(exchange, id))
        .json();
  }

  private static String url(Exchange exchange, String id) {
    return exchange
        .url()
        .newBuilder()
        .query(null)
        .encodedPath("/api/jobs/" + TYPE + "/" + id)
        .toString();
  }

  private static Json result(String id, Json answer) {
    Json body = answer.at("/body");
    String text = body.isString() ? body.asText() : body.toString();
    return new JsonObject()
        .take(answer, "status", "headers", "contentType")
        .put("contentLength", text.getBytes(StandardCharsets.UTF_8).length)
        .take(answer, "latencyMs")
        .put("bodyDownloadUrl", "https://files.polytomic.test/" + id + "?signature=fake")
        .json();
  }

  synchronized Answer get(Exchange exchange) {
    if (!exchange.pathValue("type").equals(TYPE)) {
      return PolytomicAnswers.invalid("unknown job type");
    }
    Job job = jobs.computeIfPresent(exchange.pathValue("id"), (id, known) -> known.next());
    return job == null
        ? PolytomicAnswers.notFound("job")
        : PolytomicAnswers.data(shown(exchange.pathValue("id"), job));
  }

  private static Json shown(String id, Job job) {
    boolean failed = job.error() != null;
    boolean over = job.isOver();
    String last = failed ? "failed" : "done";
    return JsonObject.of("job_id", id)
        .put("type", TYPE)
        .put("status", over ? last : STEPS.get(job.looks() - 1))
        .put("error", over ? job.error() : null)
        .put("result", over && !failed ? job.result() : null)
        .json();
  }
}
