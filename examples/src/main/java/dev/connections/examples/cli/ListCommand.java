package dev.connections.examples.cli;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionStatus.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints all connections: a table, or a JSON object a line as soon as each arrives. */
@Command(name = "list", header = "Lists the connections, and who must act.")
final class ListCommand implements Callable<Integer> {
  private final Desk desk;

  @Mixin private final Selection selection = new Selection();
  @Mixin private final Format format = new Format();

  @Option(names = "--state", description = "Only in this state: ${COMPLETION-CANDIDATES}.")
  private @Nullable State state;

  @Option(names = "--name", description = "Only of this name.")
  private @Nullable String name;

  ListCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    try (Session session = desk.open();
        Stream<Connection> connections = session.at(selection.vendor()).stream(filter())) {
      Stream<Finding> findings = connections.map(session::finding);
      if (format.json()) {
        findings.forEach(finding -> desk.terminal().say(finding.toJson()));
      } else {
        printTable(findings);
      }
      return 0;
    }
  }

  private ConnectionFilter filter() {
    ConnectionFilter filter = selection.filter();
    if (state != null) {
      filter = filter.state(state);
    }
    return name == null ? filter : filter.name(name);
  }

  /** Also when the list breaks off, which the stream tells with an exception at its end. */
  private void printTable(Stream<Finding> findings) {
    List<Finding> found = new ArrayList<>();
    try (Progress progress = new Progress(desk.terminal())) {
      findings.peek(finding -> progress.arrived()).forEach(found::add);
    } finally {
      found.sort(Comparator.comparing(finding -> finding.connection().ref().toString()));
      table(found).lines().forEach(desk.terminal()::say);
    }
  }

  private static Table table(List<Finding> found) {
    Table table = new Table("REF", "PROVIDER", "NAME", "OWNER", "STATE", "MUST ACT", "NEXT");
    found.forEach(finding -> table.row(row(finding)));
    return table;
  }

  private static String[] row(Finding finding) {
    Connection connection = finding.connection();
    return new String[] {
      connection.ref().toString(),
      connection.provider().isEmpty() ? "-" : connection.provider(),
      connection.name().orElse("-"),
      finding.owner(),
      connection.status().toString(),
      finding.mustAct(),
      finding.next()
    };
  }
}
