package dev.connections.proofs.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a connection. */
record TypeRecord(
    @Nullable String id,
    @Nullable String name,
    @Nullable String logoUrl,
    @Nullable List<String> operations) {}
