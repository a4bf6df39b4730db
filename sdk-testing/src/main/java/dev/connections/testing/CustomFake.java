package dev.connections.testing;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A fake of a vendor of your own, to run the contract suite against: listens, remembers and takes
 * scripted answers as the other fakes do, and asks you for everything else.
 */
public final class CustomFake extends FakeVendor {
  private final String basePath;
  private final Endpoints endpoints;
  private final Behaviour otherwise;

  private CustomFake(String basePath, String idPointer, Endpoints endpoints, Behaviour otherwise) {
    super(basePath, idPointer, List.of());
    this.basePath = basePath;
    this.endpoints = endpoints;
    this.otherwise = otherwise;
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

  /** What the vendor answers at one of its endpoints. */
  @FunctionalInterface
  public interface Endpoint {
    /**
     * The answer to one request.
     *
     * @param asked what was asked
     * @return what to send
     */
    Answer answer(Asked asked);
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
    return launch(new CustomFake(basePath, idPointer, new Endpoints(), behaviour));
  }

  /**
   * Starts without a connection. What is asked of no endpoint is answered with 404.
   *
   * @param basePath the path of the base URL, such as {@code /v1}; may be empty
   * @param idPointer where a connection holds its id, such as {@code /id}
   * @param vendor says which endpoints the vendor has
   * @return the running fake
   */
  public static CustomFake start(String basePath, String idPointer, Consumer<Endpoints> vendor) {
    Endpoints endpoints = new Endpoints();
    vendor.accept(endpoints);
    Behaviour nothing = (request, connections) -> Answer.of(404);
    return launch(new CustomFake(basePath, idPointer, endpoints, nothing));
  }

  @Override
  public Credentials credentials() {
    return otherwise.credentials();
  }

  @Override
  void forget() {}

  @Override
  Routes routes() {
    return endpoints.routes(basePath, rows());
  }

  /** Only the behaviour knows. */
  @Override
  boolean serves(String method, String path) {
    return true;
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return otherwise.answer(exchange.request(), connections());
  }

  @Override
  Answer error(Exchange exchange, int status, String message) {
    return otherwise.error(status, message);
  }

  @Override
  Answer expiredKey(Exchange exchange) {
    return otherwise.error(401, "the key is not accepted");
  }

  /** The endpoints of a vendor, and the key that it wants to see. Not thread-safe. */
  public static final class Endpoints {
    private final List<Added> added = new ArrayList<>();
    private Guard guard = exchange -> Optional.empty();

    private Endpoints() {}

    private record Added(String method, String path, Endpoint endpoint) {}

    /**
     * Refuses what does not have this header with this value.
     *
     * @param header the name
     * @param value the value
     * @param refusal what is answered instead
     * @return these endpoints
     */
    public Endpoints require(String header, String value, Answer refusal) {
      guard =
          exchange ->
              exchange.header(header).filter(value::equals).isPresent()
                  ? Optional.empty()
                  : Optional.of(refusal);
      return this;
    }

    /**
     * One more endpoint.
     *
     * @param method the HTTP method
     * @param path behind the base path, with parameters in braces, such as {@code /links/{id}}
     * @param endpoint what answers there
     * @return these endpoints
     */
    public Endpoints on(String method, String path, Endpoint endpoint) {
      added.add(new Added(method, path, endpoint));
      return this;
    }

    private Routes routes(String basePath, ConnectionRows rows) {
      Routes routes = new Routes(guard);
      added.forEach(
          each ->
              routes.on(
                  each.method(),
                  basePath + each.path(),
                  exchange -> each.endpoint().answer(new Asked(exchange, rows))));
      return routes;
    }
  }
}
