package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
  void whatWasMaskedIsAbsentAndNeverAValue() throws Exception {
    AcmeConnection read = mapper.readValue(MASKED, AcmeConnection.class);

    assertThat(read).isEqualTo(AcmeConnection.builder().provider("p").build());
    Model again = mapper.readValue(mapper.writeValueAsString(read), AcmeConnection.class);
    assertThat(again.masked()).containsExactlyInAnyOrder("token", "settings", "extra");
  }

  @Test
  void aModelWhoseSecretsWereMaskedIsNeverSent() throws Exception {
    ScriptedTransport transport = new ScriptedTransport();
    AcmeConnection read = mapper.readValue(MASKED, AcmeConnection.class);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(transport).api().createConnection(read))
        .withMessage(
            "createConnection: AcmeConnection: token, settings, extra: masked where this was read"
                + " from, so not known; build it anew with the real values");
    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void masksThatTheVendorSentAreWhatItSaid() {
    ScriptedTransport transport = new ScriptedTransport().reply(200, MASKED);

    AcmeConnection read = client(transport).api().getConnection("1").execute();

    assertThat(read.settings().orElseThrow().at("/password").asText()).isEqualTo("********");
    assertThat(read.token()).isEmpty();
    assertThat(((Model) read).masked()).isEmpty();
  }

  @Test
  void vendorGetsTheSecrets() {
    ScriptedTransport transport = new ScriptedTransport().reply(201, WIRE);

    AcmeConnection created = client(transport).api().createConnection(model()).execute();

    assertThat(new String(transport.onlyRequest().body().orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo(WIRE);
    assertThat(created).isEqualTo(model()).hasSameHashCodeAs(model());
  }

  private static AcmeClient client(ScriptedTransport transport) {
    return AcmeClient.builder()
        .baseUrl(URI.create("https://acme.example"))
        .credentials(Credentials.bearer("k"))
        .transport(transport)
        .build();
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
