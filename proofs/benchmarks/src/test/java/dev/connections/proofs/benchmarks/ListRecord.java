package dev.connections.proofs.benchmarks;

import java.util.List;

/** The list of connections, as databind reads it. */
record ListRecord(List<ConnectionRecord> data) {}
