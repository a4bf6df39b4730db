package dev.connections.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.ampersand.model.AmpersandConnection;
import dev.connections.auth.Secret;
import org.junit.jupiter.api.Test;

class MapperTest {
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void aConnectionComesBackEqual() throws JsonProcessingException {
    Connection connection =
        Connection.builder(ConnectionRef.parse("acme/1"))
            .status(ConnectionStatus.of(State.CONNECTED, "healthy"))
            .build();

    String json = mapper.writeValueAsString(connection);

    assertThat(json)
        .isEqualTo(
            """
            {"ref":"acme/1","vendor":"acme","status":{"state":"CONNECTED","word":"healthy"}}""");
    assertThat(mapper.readValue(json, Connection.class)).isEqualTo(connection);
  }

  @Test
  void aSecretIsWrittenAsAMaskAndReadAsAbsent() throws JsonProcessingException {
    AmpersandConnection model =
        AmpersandConnection.builder().id("1").apiKey(Secret.of("s3cr3t")).build();

    String json = mapper.writeValueAsString(model);

    assertThat(json).isEqualTo("{\"id\":\"1\",\"apiKey\":\"********\"}");
    assertThat(mapper.readValue(json, AmpersandConnection.class).apiKey()).isEmpty();
  }
}
