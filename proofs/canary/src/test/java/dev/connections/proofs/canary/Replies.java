package dev.connections.proofs.canary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connections.proofs.canary.Spec.Endpoint;
import java.util.HashMap;
import java.util.Map;

/** What a vendor answers when all goes well: every secret that its replies can hold is a canary. */
final class Replies {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Spec spec;
  private final Map<Endpoint, String> bodies = new HashMap<>();

  Replies(Spec spec, Canaries canaries) {
    this.spec = spec;
    Planter planter = new Planter(spec, canaries);
    for (Endpoint endpoint : spec.endpoints()) {
      String place = spec.vendor() + " " + endpoint + " reply";
      bodies.put(endpoint, body(endpoint, place, planter, canaries));
    }
  }

  /** To a request that the specification knows; to any other a text that nobody knows. */
  Reply to(Request request) {
    String path = request.path().replaceFirst("^" + spec.basePath(), "");
    return spec.endpoint(request.method(), path)
        .map(found -> Reply.of(found.status(), found.contentType(), body(found)))
        .orElseGet(() -> Reply.json(200, JSON.objectNode().put("any", Planter.HARMLESS)));
  }

  /** The same with something in it that cannot be read, which repeats what the server knows. */
  Reply spoilt(Request request, String text) {
    String path = request.path().replaceFirst("^" + spec.basePath(), "");
    String body = spec.endpoint(request.method(), path).map(this::body).orElse("{}");
    return Reply.json(200, body.isEmpty() ? "" : spoilt(parsed(body), text));
  }

  /** Lists whose items say nothing of themselves. */
  Reply withoutIds(Request request) {
    String path = request.path().replaceFirst("^" + spec.basePath(), "");
    String body = spec.endpoint(request.method(), path).map(this::body).orElse("{}");
    return Reply.json(200, body.isEmpty() ? "" : bare(parsed(body)));
  }

  private String body(Endpoint endpoint) {
    return bodies.getOrDefault(endpoint, "");
  }

  private static String body(Endpoint endpoint, String place, Planter planter, Canaries canaries) {
    if (endpoint.sensitive()) {
      return "https://provider.example.test/?state=" + canaries.key(place).text();
    }
    return endpoint.reply().isMissingNode()
        ? ""
        : planter.value(place, endpoint.reply()).toString();
  }

  private static JsonNode parsed(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.textNode(body); // a URL
    }
  }

  private static JsonNode bare(JsonNode value) {
    if (value.isArray()) {
      return JSON.arrayNode().add(JSON.objectNode());
    }
    ObjectNode object = JSON.objectNode();
    value.properties().stream()
        .filter(member -> member.getValue().isContainerNode())
        .forEach(member -> object.set(member.getKey(), bare(member.getValue())));
    return object;
  }

  /** Numbers, booleans and lists become the text, also under names that are the text. */
  private static JsonNode spoilt(JsonNode value, String text) {
    if (value.isArray()) {
      return JSON.arrayNode().add(spoilt(value.path(0), text));
    }
    if (!value.isObject()) {
      return value.isTextual() ? value : JSON.textNode(text);
    }
    ObjectNode object = JSON.objectNode();
    value
        .properties()
        .forEach(
            member -> {
              boolean number = member.getValue().isNumber() || member.getValue().isBoolean();
              boolean ofMap = member.getKey().equals("any") && number;
              String name = ofMap ? text : member.getKey();
              object.set(name, spoilt(member.getValue(), text));
            });
    return object;
  }
}
