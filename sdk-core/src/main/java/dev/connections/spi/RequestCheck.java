package dev.connections.spi;

/**
 * Refuses a request that its vendor would refuse, or carry out to somebody's harm, before it is
 * sent. Stateless and thread-safe.
 */
@FunctionalInterface
public interface RequestCheck {
  /**
   * Looks at the body of a request.
   *
   * @param operation the vendor's name of the operation
   * @param body the model that is about to be written
   * @throws IllegalArgumentException when it must not be sent; names the member and the remedy
   */
  void check(String operation, Object body);

  /**
   * Refuses nothing.
   *
   * @return a check that refuses nothing
   */
  static RequestCheck none() {
    return (operation, body) -> {};
  }
}
