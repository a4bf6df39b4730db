package dev.connections.proofs.canary;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;

/** Errors of vendors that repeat what they were sent, in every shape that a vendor has. */
final class ErrorKinds {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ErrorKinds() {}

  static List<Kind> all() {
    return Stream.of(statuses(), shapes(), texts(), cuts()).flatMap(List::stream).toList();
  }

  private static List<Kind> statuses() {
    return Stream.of(400, 401, 403, 404, 409, 422, 429, 500, 503)
        .map(
            status ->
                Kind.of(
                    status + " that repeats all in every member",
                    wire -> wire.send(Reply.json(status, Echo.everywhere(wire.all())))))
        .toList();
  }

  private static List<Kind> shapes() {
    return List.of(
        Kind.of(
            "an error that repeats all in every escape",
            wire -> wire.send(Reply.json(422, Echo.inDetails(wire.escaped())))),
        Kind.of(
            "an error that repeats the whole request",
            wire -> wire.send(Reply.json(400, Echo.inDetails(wire.request().toString())))),
        Kind.of(
            "an error that is the body of the request",
            wire -> wire.send(Reply.json(400, wire.request().body()))),
        Kind.of(
            "errors as a list of texts",
            wire ->
                wire.send(
                    Reply.json(
                        422,
                        JSON.objectNode().set("errors", JSON.arrayNode().add(wire.escaped()))))),
        Kind.of(
            "errors as one text",
            wire -> wire.send(Reply.json(422, JSON.objectNode().put("errors", wire.escaped())))),
        Kind.of(
            "an error as one text",
            wire -> wire.send(Reply.json(422, JSON.objectNode().put("error", wire.escaped())))),
        Kind.of(
            "an error that is a JSON text",
            wire -> wire.send(Reply.json(422, JSON.textNode(wire.escaped())))));
  }

  private static List<Kind> texts() {
    return List.of(
        Kind.of(
            "an error in plain text that repeats the key",
            wire -> wire.send(Reply.of(400, "text/plain", "bad key " + wire.key()))),
        Kind.of(
            "an error in plain text that repeats a secret of the body",
            wire -> wire.send(Reply.of(422, "text/plain", "bad value " + wire.last()))),
        Kind.of(
            "an error in HTML that repeats all",
            wire -> wire.send(Reply.of(502, "text/html", "<html>" + wire.all() + "</html>"))));
  }

  /** The second half of a secret is missing, and the first one is secret too. */
  private static List<Kind> cuts() {
    return List.of(
        Kind.of(
            "a plain text that is cut within the key",
            wire -> wire.send(Reply.of(400, "text/plain", "bad " + wire.key()).cutInCanary())),
        Kind.of(
            "a plain text that is cut within a secret of the body",
            wire -> wire.send(Reply.of(400, "text/plain", "bad " + wire.last()).cutInCanary())),
        Kind.of(
            "a JSON error that is cut within the key",
            wire -> wire.send(Reply.json(400, Echo.inDetails(wire.key())).cutInCanary())),
        Kind.of(
            "an error that breaks off within the key",
            wire ->
                wire.send(Reply.json(400, Echo.inDetails(wire.key())).brokenAfter(Canary.MARK))));
  }
}
