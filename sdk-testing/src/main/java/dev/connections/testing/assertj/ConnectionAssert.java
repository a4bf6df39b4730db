package dev.connections.testing.assertj;

import dev.connections.Connection;
import dev.connections.ConnectionStatus.State;
import dev.connections.Vendor;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a connection. */
@SuppressWarnings("exports") // AssertJ is there where the assertions are used
public final class ConnectionAssert extends AbstractAssert<ConnectionAssert, Connection> {
  ConnectionAssert(Connection actual) {
    super(actual, ConnectionAssert.class);
  }

  /**
   * How it fares.
   *
   * @param state the state
   * @return this assertion
   */
  public ConnectionAssert hasState(State state) {
    isNotNull();
    return has("the state", actual.status().state(), state);
  }

  /**
   * What the vendor calls its status.
   *
   * @param word the vendor's word
   * @return this assertion
   */
  public ConnectionAssert hasWord(String word) {
    isNotNull();
    return has("the word", actual.status().word(), word);
  }

  /**
   * What it connects to.
   *
   * @param provider the provider, in the vendor's word
   * @return this assertion
   */
  public ConnectionAssert hasProvider(String provider) {
    isNotNull();
    return has("the provider", actual.provider(), provider);
  }

  /**
   * Whose it is.
   *
   * @param id the owner's id
   * @return this assertion
   */
  public ConnectionAssert hasOwner(String id) {
    isNotNull();
    return has("the owner", actual.owner().map(owner -> owner.id()).orElse("nobody"), id);
  }

  /**
   * Which vendor holds it.
   *
   * @param vendor the vendor
   * @return this assertion
   */
  public ConnectionAssert isAt(Vendor vendor) {
    isNotNull();
    return has("the vendor", actual.vendor(), vendor);
  }

  private ConnectionAssert has(String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      throw failureWithActualExpected(
          found, expected, "%s should have %s %s, and has %s", actual, what, expected, found);
    }
    return this;
  }
}
