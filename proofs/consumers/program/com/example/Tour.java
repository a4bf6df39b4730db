package com.example;

import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.Vendor;
import dev.connections.error.Delivery;
import dev.connections.error.NotFoundException;
import dev.connections.federation.Connections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists, gets, deletes, and meets an error. Ends with an exception when anything is amiss. */
public final class Tour {
  private Tour() {}

  /** Asks the fakes of all vendors. */
  public static void main(String[] arguments) {
    try (Fakes fakes = new Fakes();
        Connections all = fakes.connections()) {
      through(all);
    }
  }

  /** Goes through the connections of all vendors, and deletes some of them. */
  public static void through(Connections all) {
    List<Connection> listed = all.list().execute().orThrow();
    check(vendors(listed).size() == 4, "four vendors", listed);
    for (Connection connection : listed) {
      if (all.capability(connection.ref(), Capability.Get.class).isPresent()) {
        getAndDelete(all, connection);
      }
    }
    List<Connection> left = all.list().execute().orThrow();
    check(vendors(left).size() == 1, "only those of the vendor that deletes nothing", left);
    meetAnError(all, ConnectionRef.parse("polytomic/nobody"));
  }

  /** Ends the program unless what was expected came. */
  public static void check(boolean asExpected, String expected, Object came) {
    if (!asExpected) {
      throw new IllegalStateException("Expected " + expected + ", but there came " + came);
    }
  }

  private static void getAndDelete(Connections all, Connection connection) {
    Connection got = all.get(connection.ref()).execute();
    check(got.equals(connection), connection.toString(), got);
    all.capability(connection.ref(), Capability.Delete.class)
        .orElseThrow()
        .delete(connection.ref())
        .execute();
  }

  private static void meetAnError(Connections all, ConnectionRef nobody) {
    try {
      check(false, "an error", all.get(nobody).execute());
    } catch (NotFoundException e) {
      check(e.error().status() == 404, "404", e.error().status());
      check(e.delivery() == Delivery.REFUSED, "REFUSED", e.delivery());
    }
  }

  private static Set<Vendor> vendors(List<Connection> connections) {
    return connections.stream()
        .map(connection -> connection.ref().vendor())
        .collect(Collectors.toSet());
  }
}
