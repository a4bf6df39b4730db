package dev.connections.proofs.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Polytomic's connection, each member of it, as the floor and databind read it. */
record ConnectionRecord(
    @Nullable String id,
    @Nullable String name,
    @Nullable String organizationId,
    @Nullable String parentConnectionId,
    @Nullable TypeRecord type,
    @Nullable String status,
    @Nullable String statusError,
    @Nullable String authUrl,
    @Nullable String authCode,
    @Nullable Map<String, Object> configuration,
    @JsonProperty("api_calls_last_24_hours") @Nullable Long apiCallsLast24Hours,
    @Nullable List<String> policies,
    @Nullable Boolean saved,
    @Nullable String healthcheckInterval,
    @Nullable OffsetDateTime createdAt,
    @Nullable ActorRecord createdBy,
    @Nullable OffsetDateTime updatedAt,
    @Nullable ActorRecord updatedBy) {}
