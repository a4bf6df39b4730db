package dev.connections.proofs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/** The OpenAPI document of one vendor. */
final class Specification {
  static final Specification STRUCTURAL = new Specification("structural");
  static final Specification AMPERSAND = new Specification("ampersand");
  static final Specification ACTIVE_CAMPAIGN = new Specification("activecampaign");
  static final Specification POLYTOMIC = new Specification("polytomic");
  static final List<Specification> ALL = List.of(STRUCTURAL, AMPERSAND, ACTIVE_CAMPAIGN, POLYTOMIC);

  private final String vendor;
  private final JsonNode document;
  private final Map<String, JsonNode> operations = new LinkedHashMap<>();

  private Specification(String vendor) {
    this.vendor = vendor;
    Path file = Path.of(System.getProperty("specs.directory"), vendor + ".yaml");
    try {
      this.document = new YAMLMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (JsonNode path : document.at("/paths")) {
      path.forEach(operation -> operations.put(operation.at("/operationId").asText(), operation));
    }
  }

  static Specification of(String vendor) {
    return ALL.stream().filter(one -> one.vendor.equals(vendor)).findFirst().orElseThrow();
  }

  String vendor() {
    return vendor;
  }

  /** The path of the server, before that of every operation. */
  String basePath() {
    return document.at("/servers/0/url").asText().replaceFirst("^https://[^/]+", "");
  }

  /**
   * Writes the document as Prism needs it: that knows nothing of a server's path, so every path
   * begins with it.
   */
  Path writeForPrism() {
    ObjectNode whole = document.deepCopy();
    ObjectNode paths = whole.putObject("paths");
    document
        .at("/paths")
        .properties()
        .forEach(path -> paths.set(basePath() + path.getKey(), path.getValue()));
    try {
      Path file = Files.createTempFile(vendor, ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, whole.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> operations() {
    return List.copyOf(operations.keySet());
  }

  /** All named schemas. */
  JsonNode schemas() {
    return document.at("/components/schemas");
  }

  /** All bodies, by operation and by {@code request} or status. */
  Map<String, Body> bodies() {
    Map<String, Body> bodies = new LinkedHashMap<>();
    operations.forEach(
        (id, operation) -> {
          body(operation.path("requestBody")).ifPresent(one -> bodies.put(id + " request", one));
          operation
              .path("responses")
              .properties()
              .forEach(
                  response ->
                      body(response.getValue())
                          .ifPresent(one -> bodies.put(id + " " + response.getKey(), one)));
        });
    return bodies;
  }

  boolean declares(String operation, int status) {
    return operation(operation).at("/responses").has(String.valueOf(status));
  }

  /** The body that the operation takes. */
  Body request(String operation) {
    return body(operation(operation).at("/requestBody")).orElseThrow();
  }

  /** The body that comes with this status; empty where none is declared. */
  Optional<Body> response(String operation, int status) {
    JsonNode responses = operation(operation).at("/responses");
    return body(responses.path(declares(operation, status) ? String.valueOf(status) : "default"));
  }

  private JsonNode operation(String id) {
    return Optional.ofNullable(operations.get(id)).orElseThrow();
  }

  private Optional<Body> body(JsonNode declared) {
    JsonNode resolved =
        declared.has("$ref") ? document.at(declared.path("$ref").asText().substring(1)) : declared;
    return resolved.path("content").properties().stream()
        .findFirst()
        .map(Entry::getValue)
        .map(content -> new Body(content.path("schema"), content.path("examples")));
  }

  /**
   * What is said of one body.
   *
   * @param schema missing where none is declared
   */
  record Body(JsonNode schema, JsonNode examples) {
    /** The example that a mock serves unless told otherwise. */
    JsonNode firstExample() {
      return examples.properties().iterator().next().getValue().path("value");
    }

    /** The name of the schema, or of that of its items where it is an array. */
    String schemaName() {
      String reference = (isList() ? schema.path("items") : schema).path("$ref").asText();
      return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Whether models are generated for it: they are not for errors, texts and any JSON. */
    boolean hasModel() {
      return !schemaName().isEmpty() && !schemaName().matches(".*(Error|Problem).*");
    }

    boolean isList() {
      return schema.path("type").asText().equals("array");
    }
  }
}
