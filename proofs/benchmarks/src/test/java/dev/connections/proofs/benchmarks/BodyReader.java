package dev.connections.proofs.benchmarks;

import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a list of connections. Thread-safe. */
interface BodyReader {
  /** Reads it to the end of the list, and tells how many connections there were. */
  int read(InputStream body) throws IOException;
}
