package dev.connections.polytomic;

import dev.connections.Call;
import dev.connections.polytomic.model.SchemasStatus;
import dev.connections.polytomic.model.SchemasStatusResponse;
import dev.connections.spi.Calls;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Starts the reading of a connection's schemas and waits until it is finished. The words for the
 * state of the cache are not to be relied on; the times of start and finish are.
 */
final class SchemaRefresh {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final Calls calls;
  private final PolytomicApi api;

  SchemaRefresh(Calls calls, PolytomicApi api) {
    this.calls = calls;
    this.api = api;
  }

  /** The status before tells a refresh that ended long ago from the one that is asked for. */
  Call<SchemasStatus> call(String id) {
    Call<SchemasStatus> status = status(id);
    return calls.then(
        status, before -> refreshed(id, before), refreshed(id, SchemasStatus.builder().build()));
  }

  private Call<SchemasStatus> refreshed(String id, SchemasStatus before) {
    Call<SchemasStatus> finished =
        calls.until(status(id), PAUSE, TIMEOUT, now -> isFinished(now) && isNewer(now, before));
    return calls.then(api.refreshSchemas(id), nothing -> finished, finished);
  }

  private Call<SchemasStatus> status(String id) {
    return calls.map(api.getSchemasStatus(id), SchemasStatusResponse::data);
  }

  private static boolean isFinished(SchemasStatus status) {
    Optional<OffsetDateTime> finished = status.lastRefreshFinished();
    return finished.isPresent()
        && status.lastRefreshStarted().map(start -> !finished.get().isBefore(start)).orElse(true);
  }

  /** A refresh that was under way already may be the one that Polytomic goes on with. */
  private static boolean isNewer(SchemasStatus now, SchemasStatus before) {
    return !isFinished(before)
        || !now.lastRefreshStarted().equals(before.lastRefreshStarted())
        || !now.lastRefreshFinished().equals(before.lastRefreshFinished());
  }
}
