package dev.connections.proofs.canary;

import dev.connections.Call;
import dev.connections.spi.VendorClient;
import java.util.List;
import java.util.function.Function;

/**
 * Something that a program can ask a client for.
 *
 * @param operation its name
 * @param typed whether it is one of the operations that the specification names
 * @param canaries what is planted in its arguments
 * @param arguments what it is given
 */
record Ask(
    String operation,
    boolean typed,
    List<Canary> canaries,
    List<Object> arguments,
    Function<VendorClient, Call<?>> call) {
  @Override
  public String toString() {
    return operation;
  }
}
