package dev.connections.proofs.benchmarks;

/** Something that can be done over and over, by several threads at once. */
@FunctionalInterface
interface Work {
  /** Does it once, and tells how many connections were read. */
  int run() throws Exception;
}
