package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.error.DecodingException;
import dev.connections.fake.ScriptedTransport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallPagerTest {
  private static final String PAGE =
      "{\"connections\":[{\"id\":\"a\",\"provider\":\"p\"}],\"next\":\"2\"}";
  private static final String OTHER =
      "{\"connections\":[{\"id\":\"b\",\"provider\":\"p\"}],\"next\":\"3\"}";
  private static final String EMPTY = "{\"connections\":[],\"next\":\"4\"}";
  private static final String LAST = "{\"connections\":[]}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final AcmeClient client =
      AcmeClient.builder()
          .baseUrl(URI.create("https://acme.example"))
          .credentials(Credentials.bearer("k"))
          .transport(transport)
          .build();

  @Test
  void serverThatSendsTheSamePageAgainEndsTheListWithAFailure() {
    transport.reply(200, PAGE).reply(200, PAGE);
    List<Connection> seen = new ArrayList<>();

    assertThatThrownBy(() -> client.list().forEach(seen::add))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("a page that repeats the one before it");
    assertThat(seen).hasSize(1);
  }

  @Test
  void repetitionIsFoundAlsoWhereTheFilterLetsNothingThrough() {
    transport.reply(200, PAGE).reply(200, PAGE);

    assertThatThrownBy(() -> client.list(ConnectionFilter.all().provider("q")).toList())
        .isInstanceOf(DecodingException.class);
  }

  @Test
  void emptyPagesAndOtherPagesAreNoRepetition() {
    transport.reply(200, PAGE).reply(200, OTHER).reply(200, EMPTY).reply(200, EMPTY);
    transport.reply(200, LAST);

    assertThat(client.list().toList()).hasSize(2);
  }
}
