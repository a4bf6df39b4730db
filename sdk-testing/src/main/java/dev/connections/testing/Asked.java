package dev.connections.testing;

import dev.connections.Json;
import java.util.List;
import java.util.Optional;

/** One request to an endpoint of a {@link CustomFake}, and the connections that the fake holds. */
public final class Asked {
  private final Exchange exchange;
  private final ConnectionRows rows;

  Asked(Exchange exchange, ConnectionRows rows) {
    this.exchange = exchange;
    this.rows = rows;
  }

  /**
   * What was received.
   *
   * @return the whole request
   */
  public RecordedRequest request() {
    return exchange.request();
  }

  /**
   * A parameter of the path.
   *
   * @param name as the endpoint's path has it in braces
   * @return the decoded value; empty where the path has no such parameter
   */
  public String path(String name) {
    return exchange.pathValue(name);
  }

  /**
   * A parameter of the query.
   *
   * @param name the parameter's name
   * @return its first value, decoded
   */
  public Optional<String> query(String name) {
    return exchange.query(name);
  }

  /**
   * The body.
   *
   * @return its JSON, missing when it is none
   */
  public Json body() {
    return exchange.input();
  }

  /**
   * All connections.
   *
   * @return the vendor's own JSON, in the order in which the connections came
   */
  public List<Json> connections() {
    return rows.all();
  }

  /**
   * One connection.
   *
   * @param id the connection's id
   * @return the vendor's own JSON
   */
  public Optional<Json> find(String id) {
    return rows.find(id);
  }

  /**
   * Adds a connection, or replaces the one with the same id.
   *
   * @param connection the vendor's own JSON
   */
  public void add(Json connection) {
    rows.put(connection);
  }

  /**
   * Removes a connection.
   *
   * @param id the connection's id
   * @return whether it was there
   */
  public boolean remove(String id) {
    return rows.remove(id);
  }

  /** Method and target. */
  @Override
  public String toString() {
    return request().toString();
  }
}
