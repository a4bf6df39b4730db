package dev.connections.spi;

/** The body of a request as it would be sent. */
public final class Body {
  private static final Operation ANY = Operation.never("fuzz", "POST", "/");

  private Body() {}

  /** What the writer makes of the value. */
  public static <T> byte[] of(ValueWriter<T> writer, T value) {
    return Arguments.of(ANY).body(writer, value).body().orElseThrow();
  }
}
