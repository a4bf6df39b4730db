package dev.connections;

/**
 * A role that a vendor can play for its connections; ask a client for it with {@link
 * ConnectionsClient#capability}. A client that cannot play it has none to give, so no role throws
 * "unsupported".
 */
public interface Capability {
  /** Fetches one connection. */
  interface Get extends Capability {
    /**
     * {@return the call that fetches the connection}
     *
     * @param ref of this client's vendor and label
     * @throws IllegalArgumentException when the ref is of another vendor or label
     */
    Call<Connection> get(ConnectionRef ref);
  }

  /** Deletes one connection. */
  interface Delete extends Capability {
    /**
     * {@return the call that deletes the connection}
     *
     * @param ref of this client's vendor and label
     * @throws IllegalArgumentException when the ref is of another vendor or label
     */
    Call<Void> delete(ConnectionRef ref);
  }

  /** Asks the vendor for a link with which a customer signs in again. */
  interface Reauthorize extends Capability {
    /**
     * {@return whether such a link can be had for this connection; asks nobody}
     *
     * @param connection a connection of this client
     */
    boolean applicable(Connection connection);

    /**
     * {@return the call that fetches a link}
     *
     * @param ref of this client's vendor and label
     * @param how what the link should be like
     * @throws IllegalArgumentException when the ref is of another vendor or label
     */
    Call<ReauthorizationLink> reauthorize(ConnectionRef ref, Reauthorization how);
  }

  /** Has the vendor try the connection out. */
  interface Verify extends Capability {
    /**
     * {@return whether verifying can tell anything about this connection; asks nobody}
     *
     * @param connection a connection of this client
     */
    default boolean verifiable(Connection connection) {
      return true;
    }

    /**
     * {@return the call that verifies the connection and gives it back as it is afterwards}
     *
     * @param ref of this client's vendor and label
     * @throws IllegalArgumentException when the ref is of another vendor or label
     */
    Call<Connection> verify(ConnectionRef ref);
  }
}
