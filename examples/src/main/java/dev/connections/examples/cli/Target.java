package dev.connections.examples.cli;

import dev.connections.ConnectionRef;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The one connection that a verb is about. */
final class Target {
  @Parameters(
      paramLabel = "REF",
      converter = Reader.class,
      description = "The connection, as list names it: polytomic/248df4b7.")
  @SuppressWarnings("NullAway.Init") // picocli refuses the command line that lacks it
  private ConnectionRef ref;

  ConnectionRef ref() {
    return ref;
  }

  /** Reads a ref, and says what one looks like. */
  static final class Reader implements ITypeConverter<ConnectionRef> {
    @Override
    public ConnectionRef convert(String text) {
      try {
        return ConnectionRef.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
