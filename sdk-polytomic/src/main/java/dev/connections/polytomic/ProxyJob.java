package dev.connections.polytomic;

import dev.connections.Call;
import dev.connections.error.DecodingException;
import dev.connections.polytomic.model.ConnectionProxyCall;
import dev.connections.polytomic.model.ConnectionProxyMethod;
import dev.connections.polytomic.model.ConnectionProxyRequest;
import dev.connections.polytomic.model.ConnectionProxyResult;
import dev.connections.polytomic.model.PolytomicJob;
import dev.connections.polytomic.model.PolytomicJobResponse;
import dev.connections.polytomic.model.PolytomicJobStatus;
import dev.connections.spi.Calls;
import java.time.Duration;

/** Starts a proxied request as a job and waits until the job has ended. */
final class ProxyJob {
  private static final String TYPE = "connectionproxy";
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final Calls calls;
  private final PolytomicApi api;

  ProxyJob(Calls calls, PolytomicApi api) {
    this.calls = calls;
    this.api = api;
  }

  Call<PolytomicJob> call(String id, ConnectionProxyCall request) {
    if (!request.method().equals(ConnectionProxyMethod.GET)) {
      throw new IllegalArgumentException(
          "polytomic executeConnectionProxy: method: only GET can be made as a job, not "
              + request.method());
    }
    ConnectionProxyRequest asynchronous =
        ConnectionProxyRequest.builder().request(request).async(true).build();
    return calls.then(
        api.executeConnectionProxy(id, asynchronous),
        started -> ended(jobId(started.data())),
        ended("job"));
  }

  /** A vendor that overlooks the wish for a job has sent the request all the same. */
  private String jobId(ConnectionProxyResult started) {
    return started
        .jobId()
        .filter(id -> !id.isBlank())
        .orElseThrow(
            () ->
                new DecodingException(
                    PolytomicClient.VENDOR,
                    "executeConnectionProxy",
                    "/data/jobId",
                    200,
                    null,
                    calls
                        + " executeConnectionProxy answered without the job that was asked for;"
                        + " the request was made. Use api().executeConnectionProxy.",
                    null));
  }

  private Call<PolytomicJob> ended(String jobId) {
    return calls.until(job(jobId), PAUSE, TIMEOUT, ProxyJob::hasEnded);
  }

  private Call<PolytomicJob> job(String jobId) {
    return calls.map(api.getJob(TYPE, jobId), PolytomicJobResponse::data);
  }

  private static boolean hasEnded(PolytomicJob job) {
    return job.status()
        .filter(s -> s.equals(PolytomicJobStatus.DONE) || s.equals(PolytomicJobStatus.FAILED))
        .isPresent();
  }
}
