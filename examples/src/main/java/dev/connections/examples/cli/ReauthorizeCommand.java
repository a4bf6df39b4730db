package dev.connections.examples.cli;

import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a link with which the customer signs in again. */
@Command(
    name = "reauthorize",
    header = "Prints a link with which the customer signs in again.",
    description = {
      "The link is a SECRET: whoever holds it can sign in. Send it to the customer and to nobody"
          + " else. Nothing else that this program prints is one."
    })
final class ReauthorizeCommand implements Callable<Integer> {
  private final Desk desk;

  @Mixin private final Target target = new Target();
  @Mixin private final Format format = new Format();

  @Option(
      names = "--return-to",
      paramLabel = "URI",
      description = "Where the customer comes back to; Polytomic requires it.")
  private @Nullable URI returnTo;

  @Option(
      names = "--valid-for",
      paramLabel = "DURATION",
      converter = DurationReader.class,
      description = "How long the link should hold, such as 1h, where the vendor lets us say.")
  private @Nullable Duration validFor;

  ReauthorizeCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    ConnectionRef ref = target.ref();
    try (Session session = desk.open()) {
      Capability.Reauthorize role =
          session.role(ref, Capability.Reauthorize.class, "give a link to sign in again");
      if (!role.applicable(session.find(ref).connection())) {
        throw new IllegalArgumentException(
            ref + ": its customer did not sign in by a link, so there is none to give");
      }
      print(ref, call(role, ref).execute());
      return 0;
    }
  }

  /** What the vendor says of a wish is about the library; so the options are named as well. */
  private Call<ReauthorizationLink> call(Capability.Reauthorize role, ConnectionRef ref) {
    try {
      return role.reauthorize(ref, how());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage() + ". Here the options are --return-to and --valid-for.", e);
    }
  }

  private Reauthorization how() {
    Reauthorization how =
        returnTo == null ? Reauthorization.asIs() : Reauthorization.returnTo(returnTo);
    return validFor == null ? how : how.validFor(validFor);
  }

  private void print(ConnectionRef ref, ReauthorizationLink link) {
    if (format.json()) {
      desk.terminal().say(json(ref, link));
      return;
    }
    desk.terminal().say(link.url().reveal());
    link.expiresAt().ifPresent(end -> desk.terminal().remark("It holds until " + end + "."));
    for (String wish : link.leftOut()) {
      desk.terminal().remark(ref.vendor() + " does not honour " + wish + ".");
    }
  }

  private static Json json(ConnectionRef ref, ReauthorizationLink link) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("ref", ref.toString());
    members.put("url", link.url().reveal());
    link.expiresAt().ifPresent(end -> members.put("expiresAt", end.toString()));
    members.put("leftOut", link.leftOut().stream().sorted().toList());
    return Json.of(members);
  }
}
