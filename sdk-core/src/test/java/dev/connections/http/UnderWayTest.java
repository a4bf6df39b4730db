package dev.connections.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exchange that stays known although it is over would be a leak, for as long as the client. */
@Timeout(20)
class UnderWayTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{";

  private final AtomicInteger ended = new AtomicInteger();
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .eventListener(
              new EventListener() {
                @Override
                public void canceled(Call call) {
                  ended.incrementAndGet();
                }
              })
          .build();
  private final UnderWay underWay = new UnderWay();

  @AfterEach
  void stop() {
    client.dispatcher().executorService().shutdown();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void exchangeWhoseBodyIsStillOpenIsEnded(Way way) throws Exception {
    try (RawServer stalling = RawServer.stallingAfter(HEAD);
        TransportReply reply = way.go(exchange(stalling))) {
      underWay.endAll();

      assertThat(ended).hasValue(1);
      assertThat(reply.status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void exchangeWhoseBodyIsClosedIsForgotten(Way way) throws Exception {
    try (RawServer stalling = RawServer.stallingAfter(HEAD)) {
      way.go(exchange(stalling)).close();

      underWay.endAll();

      assertThat(ended).hasValue(0);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void exchangeThatFailedIsForgotten(Way way) throws Exception {
    try (RawServer resetting = RawServer.resetting()) {
      assertThat(catchThrowableOfType(TransportFailure.class, () -> way.go(exchange(resetting))))
          .isNotNull();

      underWay.endAll();

      assertThat(ended).hasValue(0);
    }
  }

  private Exchange exchange(RawServer server) {
    HttpUrl url = HttpUrl.get(server.url());
    return OkHttpExchange.of(
        client, new WatchedCalls(), underWay, url, Requests.get(url.toString()));
  }
}
