package dev.connections.testing;

/**
 * One customer of Structural.
 *
 * @param id the id of the customer
 * @param connections one row for each platform
 * @param objects what the connected platforms hold
 */
record StructuralCustomer(String id, ConnectionRows connections, StructuralObjects objects) {

  static StructuralCustomer of(String id, ConnectionRows connections) {
    return new StructuralCustomer(id, connections, new StructuralObjects(connections));
  }
}
