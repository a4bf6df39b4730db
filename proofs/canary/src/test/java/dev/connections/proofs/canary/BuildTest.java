package dev.connections.proofs.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.auth.Credentials;
import dev.connections.spi.ClientBuilder;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is refused while a client is built names no secret either. */
final class BuildTest {
  private final Canaries canaries = new Canaries();
  private final Net net = new Net(new Search(canaries::place));

  @Test
  void aBadSettingIsRefusedWithoutItsSecret() {
    String secret = canaries.key("a setting").text();
    List<Consumer<ClientBuilder<?>>> bad =
        List.of(
            b -> b.credentials(Credentials.bearer("\r\n" + secret)),
            b -> b.credentials(Credentials.apiKey(secret + "\n")),
            b -> b.credentials(Credentials.basic("u", secret + "\u0000")),
            b -> b.credentials(Credentials.basic(secret + ":", secret)),
            b -> b.baseUrl(URI.create("https://user:CANARY" + halfOf(secret) + "@vendor.test")),
            b -> b.baseUrl(URI.create("https://vendor.test/?key=" + halfOf(secret))));
    for (Site site : Site.all(canaries)) {
      for (Consumer<ClientBuilder<?>> setting : bad) {
        Throwable refused = catchThrowable(() -> site.client(setting));

        assertThat(refused).isInstanceOf(IllegalArgumentException.class);
        net.emitted("the refusal of a client", refused);
        new Surface(net, new HashSet<>()).emits(refused);
      }
    }
    assertThat(net.empty()).isEmpty();
  }

  private static String halfOf(String secret) {
    return secret.substring(secret.indexOf(Canary.MARK), secret.indexOf('&'));
  }
}
