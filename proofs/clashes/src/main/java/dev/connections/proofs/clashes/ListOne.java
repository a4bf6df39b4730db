package dev.connections.proofs.clashes;

import com.sun.net.httpserver.HttpServer;
import dev.connections.Connection;
import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds a client, and says so; then lists in each way, writes, and says so. The server is the
 * JDK's, since the fakes are built on OkHttp themselves.
 */
public final class ListOne {
  private static final String REPLY =
      "{\"data\":[{\"id\":\"a\",\"name\":\"A\",\"type\":{\"id\":\"postgresql\"},"
          + "\"status\":\"healthy\",\"configuration\":{\"port\":5432,\"ratio\":0.5}}]}";

  private ListOne() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try {
      PolytomicClient client = client(server.getAddress().getPort());
      System.out.println("built");
      serve(server);
      list(client);
      System.out.println("listed");
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    } finally {
      server.stop(0);
    }
  }

  private static PolytomicClient client(int port) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer("key"))
        .baseUrl(URI.create("http://127.0.0.1:" + port))
        .build();
  }

  private static void serve(HttpServer server) {
    byte[] reply = REPLY.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, reply.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(reply);
          }
        });
    server.start();
  }

  private static void list(PolytomicClient client) {
    List<Connection> listed = client.list().toList();
    List<Connection> later = client.list().firstPage().executeAsync().join().items();
    try (Stream<Connection> streamed = client.list().stream()) {
      if (!listed.equals(later) || !listed.equals(streamed.toList())) {
        throw new IllegalStateException("Lists differ: " + listed + " and " + later);
      }
    }
    client.api().raw("POST", "/api/connections").body(Json.parse("{\"name\":\"A\"}")).execute();
  }
}
