package dev.connections.proofs.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;

/** A reply that is proper HTTP, whatever stands in it. Immutable. */
final class Reply implements Fault {
  private final int status;
  private final List<Map.Entry<String, String>> headers;
  private final byte[] body;

  private Reply(int status, List<Map.Entry<String, String>> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static Reply of(int status) {
    return new Reply(status, List.of(), new byte[0]);
  }

  static Reply json(String body) {
    return json(200, body);
  }

  static Reply json(int status, String body) {
    return of(status).header("Content-Type", "application/json").body(body.getBytes(UTF_8));
  }

  Reply header(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.removeIf(header -> header.getKey().equals(name));
    more.add(Map.entry(name, value));
    return new Reply(status, more, body);
  }

  Reply body(byte[] bytes) {
    return new Reply(status, headers, bytes.clone());
  }

  Reply gzipped() {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return header("Content-Encoding", "gzip").body(zipped.toByteArray());
  }

  /** The body without its last bytes, under the headers of what is left. */
  Reply withoutLast(int bytes) {
    return body(java.util.Arrays.copyOf(body, body.length - bytes));
  }

  @Override
  public void commit(Peer peer) throws IOException {
    peer.readRequest();
    peer.send(head("close"));
    peer.send(body);
  }

  /** The same, keeping the connection for the next request, on which comes the next fault. */
  Fault andThen(Fault next) {
    return peer -> {
      peer.readRequest();
      peer.send(head("keep-alive"));
      peer.send(body);
      next.commit(peer);
    };
  }

  @Override
  public Optional<MockResponse> overHttp2(Places places) {
    MockResponse.Builder response = new MockResponse.Builder().code(status);
    headers.forEach(header -> response.addHeader(header.getKey(), places.fill(header.getValue())));
    if (body.length > 0) {
      response.body(new Buffer().write(body));
    }
    return Optional.of(response.build());
  }

  private String head(String connection) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    headers.forEach(h -> head.append(h.getKey()).append(": ").append(h.getValue()).append("\r\n"));
    if (status != 204 && status != 304) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    return head.append("Connection: ").append(connection).append("\r\n\r\n").toString();
  }

  /** The bytes as they go over HTTP/1.1. */
  @Override
  public String toString() {
    return head("close") + new String(body, ISO_8859_1);
  }
}
