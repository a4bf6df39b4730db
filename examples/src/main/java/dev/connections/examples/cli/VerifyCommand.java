package dev.connections.examples.cli;

import dev.connections.Capability;
import dev.connections.ConnectionRef;
import dev.connections.Health.Condition;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has the vendor try a connection, and shows it as it is afterwards. */
@Command(
    name = "verify",
    header = "Has the vendor try a connection, and shows it.",
    description = "Ends with 1 when the connection is broken.")
final class VerifyCommand implements Callable<Integer> {
  private final Desk desk;

  @Mixin private final Target target = new Target();
  @Mixin private final Format format = new Format();

  VerifyCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    ConnectionRef ref = target.ref();
    try (Session session = desk.open()) {
      Capability.Verify role = session.role(ref, Capability.Verify.class, "try a connection");
      Finding finding = session.finding(role.verify(ref).execute());
      new Sheet(finding).print(desk.terminal(), format);
      return finding.health().condition() == Condition.BROKEN ? 1 : 0;
    }
  }
}
