package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;

import dev.connections.error.*;
import java.util.List;

/** Replies that send us elsewhere. */
final class RedirectCases {
  private RedirectCases() {}

  static List<Case> all() {
    return List.of(
        fault("302 to another port", LIST, to(302, "{other}/x"))
            .ends(elsewhere(302), 1)
            .says("check baseUrl"),
        fault("302 to another host", LIST, to(302, "{alias}/x"))
            .ends(elsewhere(302), 1)
            .says("check baseUrl"),
        fault("307 from https to http", LIST, to(307, "{plain}/x"))
            .tls(Identity.GOOD)
            .ends(elsewhere(307), 1),
        fault("302 to another port", AMPERSAND_LIST, to(302, "{other}/x"))
            .ends(elsewhere(302), 1)
            .says("check baseUrl"),
        fault("302 to another host", AMPERSAND_LIST, to(302, "{alias}/x"))
            .ends(elsewhere(302), 1)
            .says("check baseUrl"),
        fault("307 from https to http", AMPERSAND_LIST, to(307, "{plain}/x"))
            .tls(Identity.GOOD)
            .ends(elsewhere(307), 1),
        fault("302 to another port", CAMPAIGN_LIST, to(302, "{other}/x"))
            .ends(elsewhere(302), 1)
            .says("check baseUrl"),
        fault("302 to another host", CAMPAIGN_LIST, to(302, "{alias}/x"))
            .ends(elsewhere(302), 1)
            .says("check baseUrl"),
        fault("307 from https to http", CAMPAIGN_LIST, to(307, "{plain}/x"))
            .tls(Identity.GOOD)
            .ends(elsewhere(307), 1),
        fault("301 to another port", ONE, to(301, "{other}/x")).ends(elsewhere(301), 1),
        fault("303 to another port", ONE, to(303, "{other}/x")).ends(elsewhere(303), 1),
        fault("307 to another port", CREATE, to(307, "{other}/x")).ends(elsewhere(307), 1),
        fault("308 to another port", KEYED_CREATE, to(308, "{other}/x")).ends(elsewhere(308), 1),
        fault("307 to another port", DELETE, to(307, "{other}/x")).ends(elsewhere(307), 1),
        fault("302 without a scheme, to another host", LIST, to(302, "//localhost:{port}/x"))
            .ends(elsewhere(302), 1),
        fault(
                "302 to another host behind our name as a user",
                LIST,
                to(302, "http://127.0.0.1:{port}@localhost:{port}/x"))
            .ends(elsewhere(302), 1),
        fault(
                "302 with our name as a user on our own host",
                LIST,
                to(302, "http://me:pw@127.0.0.1:{port}/x"))
            .ends(elsewhere(302), 1),
        fault("302 without an address", LIST, Reply.of(302)).ends(elsewhere(302), 1),
        fault("302 to what is no address", LIST, to(302, "http://[::bad")).ends(elsewhere(302), 1),
        fault("302 to a file", LIST, to(302, "file:///etc/passwd")).ends(elsewhere(302), 1),
        fault("302 within the server", LIST, to(302, "/moved"), Bodies.list()).ends(value(), 2),
        fault(
                "308 within the server, in full",
                CAMPAIGN_LIST,
                to(308, "{self}/moved"),
                Reply.json(Bodies.CAMPAIGN))
            .ends(value(), 2),
        fault("302 within the server", CREATE, to(302, "/moved")).ends(elsewhere(302), 1),
        fault("307 within the server", KEYED_CREATE, to(307, "/moved")).ends(elsewhere(307), 1),
        fault("307 within the server", DELETE, to(307, "/moved")).ends(elsewhere(307), 1),
        fault("302 within the server, without end", LIST, to(302, "/again"))
            .ends(elsewhere(302), 6),
        fault(
                "302 within the server and then to another port",
                AMPERSAND_LIST,
                to(302, "/moved"),
                to(302, "{other}/x"))
            .ends(elsewhere(302), 2));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.REDIRECT, fault, ask, server);
  }

  private static Reply to(int status, String location) {
    return Reply.of(status).header("Location", location);
  }

  private static Outcome elsewhere(int status) {
    return api(ApiException.class, status, Delivery.UNKNOWN);
  }
}
