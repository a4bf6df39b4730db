package dev.connections.proofs.benchmarks;

/**
 * One row of the table.
 *
 * @param work what was done, and what was counted
 * @param who did it
 * @param figure what came out, with its unit
 * @param ratio that to the floor's, with the quartiles where there are several; empty for a floor
 * @param target what was to be reached, and whether it was; empty where there is none
 */
record Result(String work, String who, String figure, String ratio, String target) {}
