package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Bad arguments, which are refused by their names. */
final class Refusal {
  private Refusal() {}

  static void names(String argument, Executable action) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, action);
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(argument + ":"), () -> argument + ": is not named by " + message);
    Printed.of(refused).hasNoSecret();
  }
}
