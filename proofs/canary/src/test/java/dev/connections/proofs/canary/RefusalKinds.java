package dev.connections.proofs.canary;

import dev.connections.auth.Secret;
import dev.connections.proofs.canary.Kind.Ending;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What is refused on this side. */
final class RefusalKinds {
  private RefusalKinds() {}

  static List<Kind> all() {
    return List.of(
        refused("a client that only reads").client((b, site, port) -> b.readOnly()),
        refused("a client that is closed").ending(Ending.CLOSED),
        refused("a supplier that throws the secret")
            .client((b, site, port) -> b.credentials(site.supplied(() -> fail(site)))),
        refused("a supplier of a secret with a line break")
            .client(
                (b, site, port) ->
                    b.credentials(site.supplied(() -> Secret.of("\r\nX: " + site.key().text())))),
        Kind.of(
                "a supplier that throws the secret when it is asked anew",
                wire -> wire.send(Reply.json(401, Echo.everywhere(wire.all()))))
            .client(
                (b, site, port) -> {
                  AtomicInteger asked = new AtomicInteger();
                  b.credentials(
                      site.supplied(
                          () -> asked.getAndIncrement() % 2 == 0 ? secret(site) : fail(site)));
                }));
  }

  private static Kind refused(String name) {
    return Kind.of(name, wire -> wire.send(Reply.json(200, "{}")));
  }

  private static Secret secret(Site site) {
    return Secret.of(site.key().text());
  }

  private static Secret fail(Site site) {
    throw new IllegalStateException(
        "no " + site.key().text(), new IllegalArgumentException(site.key().text()));
  }
}
