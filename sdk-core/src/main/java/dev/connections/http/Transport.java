package dev.connections.http;

/**
 * Carries requests to a vendor and replies back, and decides nothing: it neither retries nor
 * follows redirects nor reads bodies.
 *
 * <p>Implementations are thread-safe. {@link OkHttpTransport} is the one that clients use unless
 * told otherwise.
 */
public interface Transport extends AutoCloseable {
  /**
   * {@return one exchange that could take place; nothing is sent yet}
   *
   * @param request what would be sent
   */
  Exchange exchange(TransportRequest request);

  /** Lets go of everything this transport opened itself; may be called twice. */
  @Override
  void close();
}
