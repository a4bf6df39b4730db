package dev.connections.polytomic;

import dev.connections.Call;
import dev.connections.polytomic.model.ConnectionProxyCall;
import dev.connections.polytomic.model.ConnectionProxyMethod;
import dev.connections.polytomic.model.ConnectionProxyRequest;
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
    return calls
        .then(
            api.executeConnectionProxy(id, asynchronous),
            started -> ended(started.data().jobId().orElse("")),
            job("id"))
        .timeout(TIMEOUT);
  }

  private Call<PolytomicJob> ended(String jobId) {
    return calls.until(job(jobId), PAUSE, ProxyJob::hasEnded);
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
