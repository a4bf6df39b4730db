package dev.connections.proofs.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** An HTTP reply, proper unless told otherwise. Immutable. */
final class Reply {
  private final String status;
  private final List<String> headers;
  private final byte[] body;
  private final int promised;

  private Reply(String status, List<String> headers, byte[] body, int promised) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.promised = promised;
  }

  static Reply of(int status, String contentType, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    List<String> headers =
        contentType.isEmpty() ? List.of() : List.of("Content-Type: " + contentType);
    return new Reply(status + " Whatever", headers, bytes, bytes.length);
  }

  static Reply json(int status, Object body) {
    return of(status, "application/json", body.toString());
  }

  /** With a reason of its own in place of the usual one. */
  Reply reason(String reason) {
    return new Reply(status.substring(0, 4) + reason, headers, body, promised);
  }

  Reply header(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.removeIf(header -> header.startsWith(name + ":"));
    more.add(name + ": " + value);
    return new Reply(status, more, body, promised);
  }

  /** Breaks off, although its length was promised, after this text. */
  Reply brokenAfter(String last) {
    return new Reply(status, headers, until(last), promised);
  }

  /** Ends after this text as if it were whole. */
  Reply cutAfter(String last) {
    byte[] cut = until(last);
    return new Reply(status, headers, cut, cut.length);
  }

  /** Ends as if it were whole after the first half of the last canary in it. */
  Reply cutInCanary() {
    String text = new String(body, UTF_8);
    int last = text.lastIndexOf(Canary.MARK);
    int first = text.lastIndexOf(Canary.MARK, last - 1);
    int end = first < 0 ? text.length() : first + Canary.MARK.length() + Canary.DIGITS;
    byte[] cut = text.substring(0, end).getBytes(UTF_8);
    return new Reply(status, headers, cut, cut.length);
  }

  void to(OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    if (headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding"))
        && !status.startsWith("204")) {
      head.append("Content-Length: ").append(promised).append("\r\n");
    }
    out.write(head.append("Connection: close\r\n\r\n").toString().getBytes(ISO_8859_1));
    out.write(body);
  }

  private byte[] until(String last) {
    String text = new String(body, UTF_8);
    int at = text.indexOf(last);
    return text.substring(0, at < 0 ? text.length() / 2 : at + last.length()).getBytes(UTF_8);
  }
}
