/**
 * What the library costs beside a floor, which is OkHttp and a parser written by hand, and beside
 * its peers: bytes, time, the start of a JVM, heap and class path. {@link
 * dev.connections.proofs.benchmarks.BenchmarkRun} measures; {@code docs/performance.md} has the
 * last table and says how to read it.
 */
@NullMarked
package dev.connections.proofs.benchmarks;

import org.jspecify.annotations.NullMarked;
