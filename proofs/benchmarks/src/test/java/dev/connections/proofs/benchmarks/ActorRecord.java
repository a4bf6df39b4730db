package dev.connections.proofs.benchmarks;

import org.jspecify.annotations.Nullable;

/** Who did something to a connection. */
record ActorRecord(@Nullable String id, @Nullable String name, @Nullable String type) {}
