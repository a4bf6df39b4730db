package dev.connections.examples.cli;

import dev.connections.CallDescription;
import dev.connections.Capability;
import dev.connections.ConnectionRef;
import dev.connections.Json;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a connection once somebody has said yes to the very request. */
@Command(
    name = "delete",
    header = "Deletes a connection.",
    description =
        "It shows the request and asks you to type yes. Without a terminal it needs --yes.")
final class DeleteCommand implements Callable<Integer> {
  private final Desk desk;

  @Mixin private final Target target = new Target();
  @Mixin private final Format format = new Format();

  @Option(names = "--yes", description = "Deletes without asking, for scripts.")
  private boolean yes;

  DeleteCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    if (!yes && !desk.terminal().attended()) {
      throw new IllegalArgumentException(
          "Nothing was sent: delete asks first, and here is no terminal to ask on. Add --yes to"
              + " delete without being asked.");
    }
    ConnectionRef ref = target.ref();
    try (Session session = desk.open(this::confirm)) {
      session.role(ref, Capability.Delete.class, "delete a connection").delete(ref).execute();
      desk.terminal()
          .say(format.json() ? Json.of(Map.of("deleted", ref.toString())) : "Deleted " + ref + ".");
      return 0;
    }
  }

  private boolean confirm(CallDescription call) {
    if (yes) {
      return true;
    }
    desk.terminal().remark("This would send:");
    call.exchanges().forEach(exchange -> desk.terminal().remark("  " + exchange));
    return desk.terminal().ask("Type yes to go on: ").equals("yes");
  }
}
