package dev.connections.proofs.benchmarks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What we normalise of Polytomic's connection, and no more. */
record SummaryRecord(
    @Nullable String id,
    @Nullable String provider,
    @Nullable String name,
    @Nullable String organizationId,
    @Nullable String parentConnectionId,
    @Nullable String status,
    @Nullable String statusError,
    @Nullable String authUrl,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt) {}
