package dev.connections.testing;

import dev.connections.Json;
import java.util.List;
import java.util.Optional;

/**
 * A fake of a vendor of your own, to run the contract suite against: listens, remembers and takes
 * scripted answers as the other fakes do, and asks you for everything else.
 */
public final class CustomFake extends FakeVendor {
  private final Behaviour behaviour;

  private CustomFake(String basePath, String idPointer, Behaviour behaviour) {
    super(basePath, idPointer);
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
    return launch(new CustomFake(basePath, idPointer, behaviour), List.of());
  }

  @Override
  Routes routes() {
    return new Routes(exchange -> Optional.empty());
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return behaviour.answer(exchange.request(), connections());
  }
}
