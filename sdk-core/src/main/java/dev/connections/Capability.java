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
     * The call that fetches the connection.
     *
     * @throws IllegalArgumentException when the ref is of another vendor or label
     */
    Call<Connection> get(ConnectionRef ref);
  }

  /** Deletes one connection. */
  interface Delete extends Capability {
    /**
     * The call that deletes the connection.
     *
     * @throws IllegalArgumentException when the ref is of another vendor or label
     */
    Call<Void> delete(ConnectionRef ref);
  }

  /** Asks the vendor for a link with which a customer signs in again. */
  interface Reauthorize extends Capability {
    /** Whether such a link can be had for this connection; asks nobody. */
    boolean applicable(Connection connection);

    /**
     * The call that fetches a link.
     *
     * @throws IllegalArgumentException when the ref is of another vendor or label
     */
    Call<ReauthorizationLink> reauthorize(ConnectionRef ref, Reauthorization how);
  }

  /** Has the vendor try the connection out. */
  interface Verify extends Capability {
    /** Whether verifying can tell anything about this connection; asks nobody. */
    default boolean verifiable(Connection connection) {
      return true;
    }

    /**
     * The call that verifies the connection and gives it back as it is afterwards.
     *
     * @throws IllegalArgumentException when the ref is of another vendor or label
     */
    Call<Connection> verify(ConnectionRef ref);
  }
}
