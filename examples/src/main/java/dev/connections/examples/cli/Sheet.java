package dev.connections.examples.cli;

import dev.connections.Connection;
import dev.connections.Json;
import java.util.Optional;

/** Everything of one connection, a line for each thing that the vendor told. */
final class Sheet {
  private final Finding finding;
  private final Table table;

  Sheet(Finding finding) {
    this.finding = finding;
    this.table = new Table("ref", finding.connection().ref().toString());
    Connection connection = finding.connection();
    add("provider", Optional.of(connection.provider()).filter(text -> !text.isEmpty()));
    add("name", connection.name());
    add("owner", connection.owner().map(owner -> finding.owner()));
    add("external id", connection.externalId());
    add("status", Optional.of(connection.status()));
    add("health", Optional.of(finding.health()));
    add("signed in by", connection.authScheme());
    add("created", connection.createdAt());
    add("updated", connection.updatedAt());
    add("last synced", connection.lastSyncedAt());
    connection.attributes().forEach((name, value) -> add("* " + name, Optional.of(text(value))));
  }

  void print(Terminal terminal, Format format) {
    if (format.json()) {
      terminal.say(finding.toJson());
    } else {
      table.lines().forEach(terminal::say);
    }
  }

  private void add(String label, Optional<?> value) {
    value.ifPresent(told -> table.row(label, told.toString()));
  }

  private static String text(Json value) {
    Json shown = value.masked();
    return shown.isString() ? shown.asText() : shown.toString();
  }
}
