package dev.connections;

import java.util.Optional;

/**
 * The connections that one account holds at one vendor. Every vendor's client is one.
 *
 * <p>Thread-safe and meant to be kept: one client serves the whole application.
 */
public interface ConnectionsClient extends AutoCloseable {
  /** {@return the vendor} */
  Vendor vendor();

  /**
   * {@return what tells this client from others of the same vendor, and stands in every ref that it
   * gives; empty unless the client was built with one}
   */
  Optional<String> label();

  /**
   * {@return every connection} Nobody is asked before the list is read, and again each time it is.
   */
  default Pager<Connection> list() {
    return list(ConnectionFilter.all());
  }

  /**
   * {@return the connections that the filter lets through}
   *
   * @param filter the conditions
   */
  Pager<Connection> list(ConnectionFilter filter);

  /**
   * {@return the role, if this vendor can play it; empty if not} Asks nobody.
   *
   * @param <C> that type
   * @param role one of the interfaces in {@link Capability}, such as {@code
   *     Capability.Delete.class}
   */
  <C extends Capability> Optional<C> capability(Class<C> role);

  /**
   * Lets go of connections and threads that this client opened itself; calls under way fail, and
   * one that waits before another attempt fails when that wait is over. May be called twice, throws
   * nothing, and need not be called at all: idle threads do not keep a program running. Closing a
   * derived client leaves what it shares open.
   */
  @Override
  void close();
}
