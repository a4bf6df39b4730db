package dev.connections.proofs.bare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.polytomic.model.PolytomicConnection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** A user's mapper of Jackson 3 needs no databind of Jackson 2; the mapper is on our path here. */
final class Jackson3AloneTest {
  private static final Json JSON = Json.of(Map.of("list", List.of(1, "two", true)));

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void thereIsNoDatabindOfJackson2() {
    assertThat(getClass().getResource("/com/fasterxml/jackson/databind/ObjectMapper.class"))
        .isNull();
  }

  @Test
  void jsonComesBackEqual() {
    assertThat(again(JSON, Json.class)).isEqualTo(JSON);
  }

  @Test
  void aConnectionComesBackEqual() {
    Connection connection =
        Connection.builder(ConnectionRef.parse("acme/1")).attributes(Map.of("free", JSON)).build();
    assertThat(again(connection, Connection.class)).isEqualTo(connection);
  }

  @Test
  void aModelComesBackEqual() {
    PolytomicConnection model = PolytomicConnection.builder().id("1").name("Warehouse").build();
    assertThat(again(model, PolytomicConnection.class)).isEqualTo(model);
  }

  private <T> T again(T value, Class<T> type) {
    return mapper.readValue(mapper.writeValueAsString(value), type);
  }
}
