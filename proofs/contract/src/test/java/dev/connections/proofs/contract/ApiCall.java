package dev.connections.proofs.contract;

import dev.connections.Call;
import java.util.function.Supplier;

/**
 * One operation, called through its typed method.
 *
 * @param call made when it is its turn, since some calls need what others gave
 */
record ApiCall(String operation, Supplier<Call<?>> call) {
  @Override
  public String toString() {
    return operation;
  }
}
