package dev.connections.proofs.benchmarks;

import java.net.URI;

/** One way to read Polytomic's list of connections. Immutable and thread-safe. */
interface Reading {
  /** The key that each of them sends. */
  String TOKEN = "benchmark-key";

  /** The version of Polytomic's API that each of them asks for. */
  String VERSION = "2025-09-18";

  /** The work of reading this body, which is in memory already. */
  Work decoding(byte[] body);

  /** The work of asking this server for its list, and reading that. */
  Work calling(URI server);
}
