package dev.connections.proofs.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.connections.Json;
import dev.connections.auth.Secret;
import dev.connections.proofs.contract.Specification.Body;
import dev.connections.spi.Arguments;
import dev.connections.spi.Codec;
import dev.connections.spi.Operation;
import dev.connections.spi.Replies;
import dev.connections.testing.CannedTransport;
import java.util.List;

/**
 * Models as a vendor sees them, with all their secrets: they take the way of a request's body and
 * of a reply, since there is no other one on which secrets are written.
 */
final class Wire {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Wire() {}

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** What becomes of a value that is read into our models and written again. */
  static JsonNode throughModels(Specification specification, Body body, JsonNode value) {
    if (body.isList()) {
      ArrayNode items = JSON.createArrayNode();
      value.forEach(item -> items.add(throughModel(codec(specification, body), item)));
      return items;
    }
    return throughModel(codec(specification, body), value);
  }

  private static JsonNode throughModel(Codec<Object> codec, JsonNode value) {
    return written(codec, read(codec, value));
  }

  private static Object read(Codec<Object> codec, JsonNode value) {
    CannedTransport reply = CannedTransport.json(value.toString());
    Arguments arguments = Arguments.of(Operation.safe("read", "GET", "/"));
    return NobodysClient.calls(reply).call(arguments, Replies.json(codec)).execute();
  }

  private static JsonNode written(Codec<Object> codec, Object model) {
    CannedTransport reply = CannedTransport.json("{}");
    Arguments arguments = Arguments.of(Operation.never("write", "POST", "/")).body(codec, model);
    NobodysClient.calls(reply).call(arguments, Replies.none()).execute();
    return json(reply.lastBody());
  }

  /** What an API method gave, as JSON. */
  static JsonNode of(Specification specification, Body body, Object value) {
    if (value instanceof Secret secret) {
      return JSON.getNodeFactory().textNode(secret.reveal());
    }
    if (value instanceof Json json) {
      return of(json);
    }
    if (value instanceof List<?> list) {
      ArrayNode items = JSON.createArrayNode();
      list.forEach(item -> items.add(written(codec(specification, body), item)));
      return items;
    }
    return written(codec(specification, body), value);
  }

  /** Any JSON, whether it prints masked or not. */
  static JsonNode of(Json json) {
    CannedTransport reply = CannedTransport.json("{}");
    NobodysClient.calls(reply).raw("POST", "/").body(json).execute();
    return json(reply.lastBody());
  }

  @SuppressWarnings("unchecked") // each codec is generated for the model of its name
  private static Codec<Object> codec(Specification specification, Body body) {
    String name =
        "dev.connections." + specification.vendor() + ".codec." + body.schemaName() + "Codec";
    try {
      return (Codec<Object>) Class.forName(name).getField("INSTANCE").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
