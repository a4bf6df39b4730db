package dev.connections.proofs.benchmarks;

import java.util.List;

/** Something that is measured of every subject. */
interface Experiment {
  /** Measures it; takes up to several minutes. */
  List<Result> run(Bench bench) throws Exception;
}
