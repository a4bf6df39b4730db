package dev.connections.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** A body whose reader learns why it broke off, not merely that it did. Not thread-safe. */
final class ReplyBody extends FilterInputStream {
  private final Function<IOException, TransportFailure> failure;
  private final Runnable closed;

  /**
   * A body.
   *
   * @param failure tells what an exception of the body means
   * @param closed run when nobody reads the body any longer
   */
  ReplyBody(InputStream body, Function<IOException, TransportFailure> failure, Runnable closed) {
    super(body);
    this.failure = failure;
    this.closed = closed;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }

  @Override
  public void close() throws IOException {
    closed.run();
    super.close();
  }
}
