package dev.connections.proofs.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;

/** Servers that repeat the key in the heads of their replies, and replies that are hardly HTTP. */
final class HeadKinds {
  private HeadKinds() {}

  static List<Kind> all() {
    return Stream.of(headers(), redirects(), malformed()).flatMap(List::stream).toList();
  }

  private static List<Kind> headers() {
    return List.of(
        Kind.of(
            "an error with the key in its headers", wire -> inHead(wire, Reply.json(400, "{}"))),
        Kind.of(
            "an answer that is empty, with the key in its headers",
            wire -> inHead(wire, Reply.json(200, ""))),
        Kind.replied(
            "members of the wrong type, with the key in the headers",
            good -> wire -> inHead(wire, good.spoilt(wire.request(), "odd"))),
        Kind.replied(
            "an answer with the key in its headers",
            good -> wire -> inHead(wire, good.to(wire.request()))),
        Kind.replied(
            "items without ids, with the key in the headers",
            good -> wire -> inHead(wire, good.withoutIds(wire.request()))),
        Kind.of(
            "a reason that is the key",
            wire -> wire.send(Reply.json(400, "{}").reason(wire.line()))));
  }

  private static List<Kind> redirects() {
    return List.of(
        Kind.of("a redirect to the same server", wire -> redirect(wire, "/elsewhere?key=")),
        Kind.of(
            "a redirect to another server",
            wire -> redirect(wire, "https://other.example.test/?key=")),
        Kind.of("a redirect to nowhere", wire -> redirect(wire, "::// ")),
        Kind.of(
            "a redirect without end",
            wire -> wire.send(Reply.of(302, "", "").header("Location", "?k=" + percent(wire)))));
  }

  private static List<Kind> malformed() {
    return List.of(
        Kind.of("a status that is none", wire -> wire.send("HTTP/1.1 " + wire.line() + "\r\n\r\n")),
        Kind.of("a reply that is not HTTP", wire -> wire.send(wire.line() + "\r\n\r\n")),
        Kind.of(
            "a header that is none",
            wire ->
                wire.send(
                    "HTTP/1.1 200 OK\r\n" + wire.line() + "\r\n: " + wire.line() + "\r\n\r\n")),
        Kind.of(
            "a length that is none",
            wire -> wire.send("HTTP/1.1 200 OK\r\nContent-Length: " + wire.line() + "\r\n\r\n{}")),
        Kind.of("a chunk that is none", wire -> chunk(wire, 200)),
        Kind.of("an error with a chunk that is none", wire -> chunk(wire, 400)));
  }

  private static void inHead(Wire wire, Reply reply) throws IOException {
    Reply echo = reply;
    for (String name :
        List.of("X-Request-ID", "API-Version", "WWW-Authenticate", "Retry-After", "X-Any")) {
      echo = echo.header(name, wire.line());
    }
    wire.send(echo.header("Content-Type", "application/json; key=" + wire.line()));
  }

  private static void redirect(Wire wire, String to) throws IOException {
    boolean followed = wire.request().path().equals("/elsewhere");
    wire.send(
        followed
            ? Reply.json(404, Echo.everywhere(wire.all()))
            : Reply.of(302, "", "").header("Location", to + percent(wire)));
  }

  private static void chunk(Wire wire, int status) throws IOException {
    Reply reply = Reply.of(status, "application/json", wire.line() + "\r\n");
    wire.send(reply.header("Transfer-Encoding", "chunked"));
  }

  private static String percent(Wire wire) {
    return URLEncoder.encode(wire.key(), UTF_8);
  }
}
