package dev.connections.testing.contract;

import dev.connections.Capability;
import dev.connections.ConnectionsClient;
import dev.connections.Json;
import dev.connections.spi.ClientBuilder;
import dev.connections.testing.FakeVendor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A vendor as the suite has to know it: what differs between vendors, and nothing else.
 *
 * @param <C> the vendor's client
 */
public interface VendorUnderTest<C extends ConnectionsClient> {
  /**
   * Starts the vendor's fake.
   *
   * @return a running fake without connections
   */
  FakeVendor startFake();

  /**
   * Builds a client of a fake, with credentials that the fake accepts.
   *
   * @param fake the fake, as {@link #startFake} started it
   * @param options what the suite wants beyond that; to be given the builder last
   * @return the client
   */
  C client(FakeVendor fake, Consumer<ClientBuilder<?>> options);

  /**
   * Derives a client, with the client's own {@code derive}.
   *
   * @param client the client
   * @param options what is to differ
   * @return the derived client
   */
  C derive(C client, Consumer<ClientBuilder<?>> options);

  /**
   * Which credentials the vendor takes, and how they look in a request.
   *
   * @return every kind
   */
  List<CredentialHeader> credentials();

  /**
   * The roles that the vendor plays.
   *
   * @return some of the interfaces within {@link Capability}
   */
  Set<Class<? extends Capability>> roles();

  /**
   * A connection as the vendor lists it, with nothing wrong and no secret in it.
   *
   * @param id the connection's id
   * @return the vendor's JSON, accepted by {@link FakeVendor#add}
   */
  Json row(String id);

  /**
   * A whole list as the vendor sends it, on one page.
   *
   * @param rows the connections, good or odd
   * @return the body of the reply
   */
  String list(List<Json> rows);

  /**
   * The member of a row that holds its id.
   *
   * @return the name
   */
  default String idMember() {
    return "id";
  }

  /**
   * The member of a row that holds the vendor's word for its status.
   *
   * @return the name
   */
  default String statusMember() {
    return "status";
  }

  /**
   * The replies in which the vendor may say "no connections" without an empty array.
   *
   * @return whole bodies, such as {@code {"data":null}}; none where the vendor always sends an
   *     array
   */
  default List<String> nullLists() {
    return List.of();
  }

  /**
   * How many rows the client asks for at a time.
   *
   * @return rows per page; the largest int where the vendor has no pages
   */
  default int pageSize() {
    return Integer.MAX_VALUE;
  }

  /**
   * An error in the vendor's own shape.
   *
   * @param message what the vendor tells
   * @return the whole body
   */
  String error(String message);

  /**
   * Headers that go with every request, such as a version.
   *
   * @return values by names
   */
  default Map<String, String> headers() {
    return Map.of();
  }

  /**
   * Whether a request that is no GET has a Content-Type also without a body.
   *
   * @return false unless overridden
   */
  default boolean contentTypeAlways() {
    return false;
  }

  /**
   * The typed API of the client.
   *
   * @return the class whose public methods return calls, one method or more for each operation
   */
  Class<?> api();

  /**
   * How many operations the vendor offers, counted by hand in its documentation.
   *
   * @return the number
   */
  int operationCount();

  /**
   * Lists what each operation sends, as the vendor's documentation says it.
   *
   * @param table takes at least one row for each operation
   */
  void operations(Operations<C> table);

  /**
   * The table that {@link #operations} fills.
   *
   * @return its rows
   */
  List<Expected<C>> table();

  /**
   * The fake of the current test.
   *
   * @return a running fake, without connections at first
   */
  FakeVendor fake();

  /**
   * The client of the current test.
   *
   * @return a client of {@link #fake} that tries nothing again
   */
  C client();
}
