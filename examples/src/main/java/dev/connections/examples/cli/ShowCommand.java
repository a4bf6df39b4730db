package dev.connections.examples.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints everything that is known of one connection. */
@Command(
    name = "show",
    header = "Shows everything of one connection.",
    description = "Where the vendor cannot fetch a single one, its list is read.")
final class ShowCommand implements Callable<Integer> {
  private final Desk desk;

  @Mixin private final Target target = new Target();
  @Mixin private final Format format = new Format();

  ShowCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    try (Session session = desk.open()) {
      new Sheet(session.find(target.ref())).print(desk.terminal(), format);
      return 0;
    }
  }
}
