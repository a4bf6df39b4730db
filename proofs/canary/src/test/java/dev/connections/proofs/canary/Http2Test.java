package dev.connections.proofs.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.http.OkHttpTransport;
import dev.connections.spi.VendorClient;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;

/** Over HTTP/2, where OkHttp logs every frame. */
final class Http2Test {
  private static final List<Protocol> HTTP2 = List.of(Protocol.H2_PRIOR_KNOWLEDGE);

  @Test
  void noFrameThatIsLoggedHoldsASecret() throws IOException {
    Canaries canaries = new Canaries();
    Net net = new Net(new Search(canaries::place));
    Site site = Site.all(canaries).get(0);
    OkHttpClient okHttp = new OkHttpClient.Builder().protocols(HTTP2).build();
    try (Logs logs = Logs.open();
        MockWebServer server = new MockWebServer()) {
      server.setProtocols(HTTP2);
      server.enqueue(repeating(site.key().text()));
      server.start();
      VendorClient client =
          site.client(
              b -> b.baseUrl(server.url("/").uri()).transport(OkHttpTransport.borrow(okHttp)));
      Throwable failure = catchThrowable(() -> client.list().toList());
      new Surface(net, new HashSet<>()).emits(failure);
      List<String> lines = logs.taken();
      lines.forEach(line -> net.emitted("the log", line));

      assertThat(lines).anyMatch(line -> line.startsWith("okhttp3.internal.http2.Http2 "));
      assertThat(net.empty()).isEmpty();
    } finally {
      okHttp.dispatcher().executorService().shutdown();
      okHttp.connectionPool().evictAll();
    }
  }

  private static MockResponse repeating(String key) {
    return new MockResponse.Builder()
        .code(400)
        .addHeader("X-Request-ID", key)
        .body("{\"error\":{\"message\":\"" + key.replaceAll("[\"\\\\]", "\\\\$0") + "\"}}")
        .build();
  }
}
