package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connections.Json;
import dev.connections.acme.AcmeClient;
import dev.connections.acme.AcmeConnection;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.fake.ScriptedTransport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final String WIRE =
      "{\"provider\":\"p\",\"token\":\"canary\",\"settings\":{\"password\":\"canary\"},"
          + "\"extra\":\"canary\"}";
  private static final String MASKED = WIRE.replace("canary", "********");

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void usersOwnMapperWritesMasks() throws Exception {
    assertThat(mapper.writeValueAsString(model())).isEqualTo(MASKED);
    assertThat(model().toString()).doesNotContain("canary");
  }

  @Test
  void usersOwnMapperReadsTheModel() throws Exception {
    assertThat(mapper.readValue(WIRE, AcmeConnection.class)).isEqualTo(model());
  }

  @Test
  void maskedSecretReadsBackAsAbsent() throws Exception {
    assertThat(mapper.readValue(MASKED, AcmeConnection.class).token()).isEmpty();
  }

  @Test
  void vendorGetsTheSecrets() {
    ScriptedTransport transport = new ScriptedTransport().reply(201, WIRE);
    AcmeClient client =
        AcmeClient.builder()
            .baseUrl(URI.create("https://acme.example"))
            .credentials(Credentials.bearer("k"))
            .transport(transport)
            .build();

    AcmeConnection created = client.api().createConnection(model()).execute();

    assertThat(new String(transport.onlyRequest().body().orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo(WIRE);
    assertThat(created).isEqualTo(model()).hasSameHashCodeAs(model());
  }

  private static AcmeConnection model() {
    return AcmeConnection.builder()
        .provider("p")
        .token(Secret.of("canary"))
        .settings(Json.parse("{\"password\":\"canary\"}"))
        .unknown("extra", Json.of("canary"))
        .build();
  }
}
