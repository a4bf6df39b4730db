package dev.connections.proofs.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * One connection as the server sees it, once the request is read.
 *
 * @param known the secrets that the request brought: the key first, where it brought one
 */
record Wire(Request request, List<Canary> known, InputStream in, OutputStream out) {
  String key() {
    return known.isEmpty() ? Planter.HARMLESS : known.get(0).text();
  }

  /** The key as it fits a header or a line. */
  String line() {
    return key().replaceAll("[^\\x20-\\x7e]", "");
  }

  /** A secret of the body; the key where there is none. */
  String last() {
    return known.isEmpty() ? Planter.HARMLESS : known.get(known.size() - 1).text();
  }

  /** All that is known, as it was sent. */
  String all() {
    return Echo.raw(known);
  }

  /** All that is known, in every escape. */
  String escaped() {
    return Echo.escaped(known);
  }

  void send(Reply reply) throws IOException {
    reply.to(out);
  }

  void send(String bytes) throws IOException {
    out.write(bytes.getBytes(ISO_8859_1));
    out.flush();
  }

  /** Waits until the other side gives up. */
  void fallSilent() throws IOException {
    while (in.read() >= 0) {
      // What still comes is of no interest.
    }
  }
}
