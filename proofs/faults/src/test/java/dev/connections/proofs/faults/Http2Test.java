package dev.connections.proofs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The cases that a proper HTTP/2 server can bring about. */
@Execution(ExecutionMode.CONCURRENT)
final class Http2Test {
  private static final Duration SLACK = Duration.ofSeconds(10);

  @TestFactory
  Stream<DynamicTest> everyCaseThatAppliesEndsTheSame() {
    return Cases.all().stream().filter(Case::isForHttp2).flatMap(Http2Test::trials);
  }

  private static Stream<DynamicTest> trials(Case each) {
    return each.drivers.stream()
        .map(driver -> DynamicTest.dynamicTest(each + ", " + driver, () -> run(each, driver)));
  }

  private static void run(Case each, Driver driver) throws Exception {
    AtomicInteger served = new AtomicInteger();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(Certificates.shared().server(Identity.GOOD).getSocketFactory());
      server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              assertThat(request.getVersion()).isEqualTo("HTTP/2");
              return response(each, served.getAndIncrement(), server);
            }

            /** Asked for what happens before the request is read. */
            @Override
            public MockResponse peek() {
              return response(each, served.get(), server);
            }
          });
      server.start();
      String url = "https://127.0.0.1:" + server.getPort();
      try (Site site = new Site(each, url, Through.trusting().build())) {
        List<Running> calls =
            Stream.generate(() -> driver.start(() -> each.ask.call().apply(site)))
                .limit(each.times)
                .toList();
        for (Running call : calls) {
          new Verdict(each).on(call.await(each.longest.plus(SLACK)));
        }
      }
      for (int i = 0; i < each.requests; i++) { // a stream is counted after it was reset
        assertThat(server.takeRequest(SLACK.toSeconds(), TimeUnit.SECONDS))
            .as("request")
            .isNotNull();
      }
      assertThat(server.getRequestCount()).as("requests").isEqualTo(each.requests);
    }
  }

  private static MockResponse response(Case each, int number, MockWebServer server) {
    String self = "https://127.0.0.1:" + server.getPort();
    Places places = new Places(self, "https://127.0.0.1:1", server.getPort());
    Fault fault = FaultServer.script(each.server).apply(number);
    return fault.overHttp2(places).orElseThrow();
  }
}
