package dev.connections.proofs.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads a body that is in memory. Public because JMH writes its loop in another package. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls the setup
public class DecodeBenchmark {
  @Param("FLOOR")
  String subject;

  @Param("100")
  int connections;

  private Work work;

  /** Makes the body. */
  @Setup
  public void open() {
    work = Subject.valueOf(subject).open().decoding(Bodies.connections(connections));
  }

  /** Reads it once. */
  @Benchmark
  public int decode() throws Exception {
    return work.run();
  }
}
