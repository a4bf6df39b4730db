package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;

import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.*;
import dev.connections.error.TransportException.Reason;
import java.util.List;
import java.util.function.Supplier;

/** Credentials that are wrong, missing or late. */
final class CredentialCases {
  private CredentialCases() {}

  static List<Case> all() {
    return List.of(
        fault(
                "a key that is not accepted",
                CREATE,
                Reply.json(401, "{\"message\":\"bad key " + Site.SECRET + "\"}"))
            .ends(unauthorized(), 1)
            .says("Check the credentials"),
        fault(
                "a key that is not accepted",
                AMPERSAND_LIST,
                Reply.json(401, "{\"title\":\"bad key " + Site.SECRET + "\"}"))
            .ends(unauthorized(), 1),
        fault(
                "a key that is not accepted",
                CAMPAIGN_LIST,
                Reply.json(403, "{\"message\":\"bad key " + Site.SECRET + "\"}"))
            .ends(api(PermissionException.class, 403, Delivery.REFUSED), 1),
        fault("a blank key", LIST, Bodies.list())
            .client(b -> b.credentials(Credentials.bearer(" ")))
            .ends(badArgument(), 0)
            .says("blank"),
        fault("a key with a line break", LIST, Bodies.list())
            .client(b -> b.credentials(Credentials.bearer(Site.SECRET + "\r\nX: y")))
            .ends(badArgument(), 0)
            .says("line break"),
        fault("a key with a line break", AMPERSAND_LIST, Bodies.list())
            .client(b -> b.credentials(Credentials.apiKey(Site.SECRET + "\n")))
            .ends(badArgument(), 0)
            .says("line break"),
        fault("a key with a line break", CAMPAIGN_LIST, Bodies.list())
            .client(b -> b.credentials(Credentials.apiKey(Site.SECRET + "\r")))
            .ends(badArgument(), 0)
            .says("line break"),
        supplied(
                "a supplier gives a key with a line break",
                CREATE,
                () -> Secret.of(Site.SECRET + "\r\n"),
                Bodies.created())
            .ends(refused(), 0),
        supplied("a supplier gives a blank key", CREATE, () -> Secret.of(" "), Bodies.created())
            .ends(refused(), 0),
        supplied(
                "a supplier throws",
                CREATE,
                () -> {
                  throw new IllegalStateException(Site.SECRET);
                },
                Bodies.created())
            .ends(refused(), 0)
            .says("IllegalStateException"),
        supplied("a supplier gives null", CREATE, Suppliers.ofNull(), Bodies.created())
            .ends(refused(), 0),
        supplied(
                "a supplier takes longer than the deadline",
                CREATE,
                Suppliers.slow(1500),
                Bodies.created())
            .within(1000, 4000)
            .ends(transport(Reason.DEADLINE, Delivery.NOT_SENT), 0),
        supplied(
                "401, and the supplier has a new key",
                LIST,
                Suppliers.next(),
                Reply.of(401),
                Bodies.list())
            .ends(value(), 2),
        supplied(
                "401, and the supplier has a new key",
                CREATE,
                Suppliers.next(),
                Reply.of(401),
                Bodies.created())
            .ends(value(), 2),
        supplied("401, and again with the next key", LIST, Suppliers.next(), Reply.of(401))
            .ends(unauthorized(), 2),
        fault("401, and then the supplier throws", LIST, Reply.of(401))
            .client(b -> b.credentials(Credentials.bearer(Suppliers.once())))
            .ends(unauthorized(), 1));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.CREDENTIALS, fault, ask, server);
  }

  private static Outcome unauthorized() {
    return api(AuthenticationException.class, 401, Delivery.REFUSED);
  }

  private static Case supplied(String fault, Ask ask, Supplier<Secret> supplier, Fault... server) {
    return fault(fault, ask, server).client(b -> b.credentials(Credentials.bearer(supplier)));
  }
}
