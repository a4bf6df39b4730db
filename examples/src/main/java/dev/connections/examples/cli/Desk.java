package dev.connections.examples.cli;

import dev.connections.Confirmation;
import dev.connections.examples.Accounts;
import java.util.Map;

/** What every verb works with: the terminal, and the accounts once it asks for them. */
final class Desk {
  private static final Confirmation NEVER = call -> false;

  private final Map<String, String> environment;
  private final Terminal terminal;

  Desk(Map<String, String> environment, Terminal terminal) {
    this.environment = environment;
    this.terminal = terminal;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Opens the accounts for a verb that destroys nothing. */
  Session open() {
    return open(NEVER);
  }

  /**
   * Opens the accounts, and says so when they are made up.
   *
   * @throws IllegalArgumentException when a variable is missing beside another, or its value is bad
   */
  Session open(Confirmation confirmation) {
    Accounts accounts = Accounts.of(environment, confirmation);
    if (accounts.madeUp()) {
      terminal.remark(accounts.introduction());
    }
    return new Session(accounts);
  }
}
