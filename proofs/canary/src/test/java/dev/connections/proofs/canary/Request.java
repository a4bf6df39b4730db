package dev.connections.proofs.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One request as the server got it.
 *
 * @param target path and query
 * @param headers as they were sent
 */
record Request(String method, String target, List<String> headers, String body) {
  static Request read(InputStream wire) throws IOException {
    InputStream in = new BufferedInputStream(wire);
    String[] line = line(in).split(" ", 3);
    List<String> headers = new ArrayList<>();
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      headers.add(header);
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    String body = new String(in.readNBytes(length), UTF_8);
    return new Request(line[0], line[1], headers, body);
  }

  /** Without the query. */
  String path() {
    return target.replaceFirst("\\?.*", "");
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || c > 0x7e) {
        throw new EOFException("no HTTP");
      }
      line.write(c);
    }
    return line.toString(ISO_8859_1).strip();
  }
}
