package dev.connections.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A body whose reader may take its time: only what is spent with waiting for it counts. A single
 * wait is bounded by the socket, and all of them together here. Not thread-safe.
 */
final class TimedBody extends FilterInputStream {
  private long left;

  TimedBody(InputStream body, Duration longest) {
    super(body);
    this.left = longest.toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    long began = System.nanoTime();
    int count = super.read(bytes, offset, length);
    left -= System.nanoTime() - began;
    if (left < 0) {
      throw new SocketTimeoutException("waited too long for the body, all in all");
    }
    return count;
  }
}
