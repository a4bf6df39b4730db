package dev.connections.proofs.benchmarks;

import java.net.URI;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Asks a server in another JVM. Public because JMH writes its loop in another package. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls the setup
public class CallBenchmark {
  @Param("FLOOR")
  String subject;

  @Param("http://127.0.0.1")
  String server;

  private Work work;

  /** Makes the client. */
  @Setup
  public void open() {
    work = Subject.valueOf(subject).open().calling(URI.create(server));
  }

  /** Calls once. */
  @Benchmark
  public int call() throws Exception {
    return work.run();
  }
}
