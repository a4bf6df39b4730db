package dev.connections.testing;

import dev.connections.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connections that a fake holds, in the order in which they came. */
final class ConnectionRows {
  private final String idPointer;
  private final Map<Object, Json> rows = new LinkedHashMap<>();

  ConnectionRows(String idPointer) {
    this.idPointer = idPointer;
  }

  /** Takes the place of the row with the same id, else comes last; rows without an id pile up. */
  synchronized void put(Json row) {
    String id = row.at(idPointer).asText();
    rows.put(id.isEmpty() ? new Object() : id, row);
  }

  synchronized boolean remove(String id) {
    return rows.remove(id) != null;
  }

  synchronized void clear() {
    rows.clear();
  }

  synchronized Optional<Json> find(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  synchronized List<Json> all() {
    return List.copyOf(rows.values());
  }
}
