package dev.connections.spi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which no more is read than a reply can sensibly be long. */
final class CappedStream extends FilterInputStream {
  private final long cap;
  private long left;

  private CappedStream(InputStream body, long cap) {
    super(body);
    this.cap = cap;
    this.left = cap;
  }

  static InputStream of(InputStream body, long cap) {
    return new CappedStream(body, cap);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new MismatchException("", "the body is longer than " + cap + " bytes");
    }
  }
}
