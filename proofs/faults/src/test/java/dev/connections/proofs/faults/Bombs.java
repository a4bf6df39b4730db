package dev.connections.proofs.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Small replies that grow to 300 megabytes when they are unzipped. */
enum Bombs {
  /** White space before the JSON. */
  SPACES("", ' '),
  /** A text that does not end. */
  TEXT("{\"data\":{\"name\":\"", 'x');

  private static final int MEGABYTES = 300;

  private final String start;
  private final char filling;

  Bombs(String start, char filling) {
    this.start = start;
    this.filling = filling;
  }

  Reply reply(int status) {
    return Reply.of(status)
        .header("Content-Type", "application/json")
        .header("Content-Encoding", "gzip")
        .body(zipped());
  }

  private byte[] zipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) filling);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(start.getBytes(UTF_8));
      for (int i = 0; i < MEGABYTES; i++) {
        out.write(megabyte);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
