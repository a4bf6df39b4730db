package dev.connections.testing;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import java.util.List;
import java.util.Optional;

/**
 * A fake of a vendor of your own, to run the contract suite against: listens, remembers and takes
 * scripted answers as the other fakes do, and asks you for everything else.
 */
public final class CustomFake extends FakeVendor {
  private final Behaviour behaviour;

  private CustomFake(String basePath, String idPointer, Behaviour behaviour) {
    super(basePath, idPointer, List.of());
    this.behaviour = behaviour;
  }

  /** What the vendor answers. */
  @FunctionalInterface
  public interface Behaviour {
    /**
     * The answer to one request.
     *
     * @param request what was received
     * @param connections the connections that the fake holds now
     * @return what to send
     */
    Answer answer(RecordedRequest request, List<Json> connections);

    /**
     * An error in the vendor's own shape, for {@link Answer#error}, {@link Answer#rateLimited} and
     * the like.
     *
     * @param status the HTTP status
     * @param message what the vendor says
     * @return {@code {"message": ...}} unless overridden
     */
    default Answer error(int status, String message) {
      return Answer.json(status, JsonObject.of("message", message).json());
    }

    /**
     * Credentials of a kind that the vendor takes, for {@link FakeVendor#configure}.
     *
     * @return a bearer token unless overridden
     */
    default Credentials credentials() {
      return Credentials.bearer("custom-key-fake");
    }
  }

  /**
   * Starts without a connection.
   *
   * @param basePath the path of the base URL, such as {@code /v1}; may be empty
   * @param idPointer where a connection holds its id, such as {@code /id}
   * @param behaviour what the vendor answers
   * @return the running fake
   */
  public static CustomFake start(String basePath, String idPointer, Behaviour behaviour) {
    return launch(new CustomFake(basePath, idPointer, behaviour));
  }

  @Override
  public Credentials credentials() {
    return behaviour.credentials();
  }

  @Override
  void forget() {}

  @Override
  Routes routes() {
    return new Routes(exchange -> Optional.empty());
  }

  /** Only the behaviour knows. */
  @Override
  boolean serves(String method, String path) {
    return true;
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return behaviour.answer(exchange.request(), connections());
  }

  @Override
  Answer error(Exchange exchange, int status, String message) {
    return behaviour.error(status, message);
  }

  @Override
  Answer expiredKey(Exchange exchange) {
    return behaviour.error(401, "the key is not accepted");
  }
}
