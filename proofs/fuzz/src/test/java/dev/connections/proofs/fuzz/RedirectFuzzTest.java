package dev.connections.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.Call;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.http.TransportRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * A redirect is followed to where it points, for what reads, and never to another origin. The first
 * line of an input begins with a letter for the call and goes on with the status; each further line
 * is a Location.
 */
class RedirectFuzzTest {
  private static final String ORIGIN = "https://acct.api-us1.com";
  private static final int MOST = 6;

  @FuzzTest
  void redirect(byte[] input) {
    Lines lines = Lines.of(input);
    String head = lines.next();
    boolean reads = head.startsWith("G");
    int status = head.endsWith("7") ? 307 : head.endsWith("1") ? 301 : 302;
    List<String> locations = new ArrayList<>();
    List<TransportRequest> stolen = new ArrayList<>();
    Server server =
        new Server(
            request -> {
              String location = lines.next();
              locations.add(location);
              if (Plant.follows(location, ORIGIN)) {
                stolen.add(request.withUrl(location));
              }
              return WireReply.of(status, Map.of("location", location), "");
            });

    Driver.BLOCKING.run(call(reads, Clients.of(server).campaign()));

    assertThat(server.requests()).hasSizeLessThanOrEqualTo(reads ? MOST : 1);
    List<TransportRequest> sent = new ArrayList<>(server.requests());
    checkSteps(sent, locations);
    sent.addAll(stolen);
    sent.forEach(RedirectFuzzTest::checkOrigin);
  }

  private static Call<?> call(boolean reads, ActiveCampaignClient client) {
    return reads ? client.api().getConnection("1") : client.api().deleteConnection("1");
  }

  /** As a transport and as the JDK understand the address, which need not be the same. */
  private static void checkOrigin(TransportRequest request) {
    HttpUrl seen = HttpUrl.get(request.url());
    assertThat(seen.resolve("/")).hasToString(ORIGIN + "/");
    assertThat(seen.username() + seen.password()).isEmpty();
    URI read = URI.create(request.url());
    assertThat(read.getScheme()).isEqualToIgnoringCase("https");
    assertThat(read.getHost()).isEqualToIgnoringCase("acct.api-us1.com");
    assertThat(read.getPort()).isIn(-1, 443);
    assertThat(request.url()).matches("[!-~]+");
  }

  private static void checkSteps(List<TransportRequest> sent, List<String> locations) {
    for (int i = 1; i < sent.size(); i++) {
      String followed = sent.get(i).url();
      HttpUrl from = HttpUrl.get(sent.get(i - 1).url());
      resolved(from, locations.get(i - 1))
          .ifPresent(to -> assertThat(merged(HttpUrl.get(followed))).isEqualTo(merged(to)));
    }
  }

  /** As OkHttp understands it, where it does, and where both know the same rules for dots. */
  private static Optional<HttpUrl> resolved(HttpUrl from, String location) {
    boolean comparable = location.matches("[!-~]+") && !location.contains("./");
    return Optional.ofNullable(comparable ? from.newBuilder(location) : null)
        .map(to -> to.fragment(null).build());
  }

  /** The JDK makes one slash of two in a relative path; the origin is the same all the same. */
  private static String merged(HttpUrl url) {
    return url.toString().replaceAll("/+", "/");
  }
}
