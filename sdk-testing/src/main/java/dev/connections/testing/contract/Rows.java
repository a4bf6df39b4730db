package dev.connections.testing.contract;

import dev.connections.Connection;
import dev.connections.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes odd rows out of good ones, and many of them. */
final class Rows {
  /** More than the two pages of any vendor that gives a hundred at most, and no multiple of it. */
  static final int MANY = 250;

  private Rows() {}

  static List<String> fill(VendorUnderTest<?> vendor, int count) {
    List<String> ids = IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    ids.forEach(id -> vendor.fake().add(vendor.row(id)));
    return ids;
  }

  static int pages(VendorUnderTest<?> vendor) {
    return (MANY - 1) / vendor.pageSize() + 1;
  }

  static List<String> ids(Iterable<Connection> connections) {
    return StreamSupport.stream(connections.spliterator(), false)
        .map(connection -> connection.ref().id())
        .toList();
  }

  static Json with(Json row, String member, Json value) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(row.asMap());
    members.put(member, value);
    return Json.of(members);
  }

  static Json without(Json row, String member) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(row.asMap());
    members.remove(member);
    return Json.of(members);
  }
}
