package dev.connections.proofs.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the specification of a vendor says of its operations and schemas. Immutable. */
final class Spec {
  private final String vendor;
  private final JsonNode document;
  private final List<Endpoint> endpoints;

  private Spec(String vendor, JsonNode document) {
    this.vendor = vendor;
    this.document = document;
    this.endpoints = endpoints(document);
  }

  static Spec of(String vendor) {
    Path file = Path.of(System.getProperty("specs.directory"), vendor + ".yaml");
    try {
      return new Spec(vendor, new YAMLMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String vendor() {
    return vendor;
  }

  /** The path of the server, before that of every operation. */
  String basePath() {
    return document.at("/servers/0/url").asText().replaceFirst("^https://[^/]+", "");
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  /** The operation that a request is meant for, told by its method and path. */
  Optional<Endpoint> endpoint(String method, String path) {
    return endpoints.stream().filter(one -> one.takes(method, path)).findFirst();
  }

  /** The schemas of which models are generated. */
  Map<String, JsonNode> models() {
    Map<String, JsonNode> models = new LinkedHashMap<>();
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              boolean error = schema.getValue().has("x-error");
              if (!error && schema.getValue().path("type").asText().equals("object")) {
                models.put(schema.getKey(), schema.getValue());
              }
            });
    return models;
  }

  /** All members that are marked as sensitive, by the names of their schemas. */
  List<String> sensitive() {
    return members(true);
  }

  /** All other members. */
  List<String> unmarked() {
    return members(false);
  }

  private List<String> members(boolean sensitive) {
    List<String> found = new ArrayList<>();
    models()
        .forEach(
            (name, schema) ->
                schema
                    .path("properties")
                    .properties()
                    .forEach(
                        member -> {
                          if (member.getValue().path("x-sensitive").asBoolean() == sensitive) {
                            found.add(name + "." + member.getKey());
                          }
                        }));
    return found;
  }

  /** What a reference leads to; anything else is itself. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private List<Endpoint> endpoints(JsonNode document) {
    List<Endpoint> found = new ArrayList<>();
    document
        .at("/paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (method.getValue().has("operationId")) {
                            found.add(endpoint(method.getKey(), path.getKey(), method.getValue()));
                          }
                        }));
    // So that /connections/test is not taken for a connection of this id.
    found.sort(
        Comparator.comparingInt(one -> one.path.length() - one.path.replace("{", "").length()));
    return List.copyOf(found);
  }

  private Endpoint endpoint(String method, String path, JsonNode operation) {
    String status =
        operation.path("responses").properties().stream()
            .map(Map.Entry::getKey)
            .filter(code -> code.startsWith("2"))
            .findFirst()
            .orElseThrow();
    JsonNode content = resolved(operation.path("responses").path(status)).path("content");
    String type = content.properties().stream().map(Map.Entry::getKey).findFirst().orElse("");
    return new Endpoint(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        Integer.parseInt(status),
        type,
        content.path(type).path("schema"),
        operation.path("x-sensitive").asBoolean());
  }

  /**
   * One operation.
   *
   * @param status of success
   * @param contentType of success; empty where no body is promised
   * @param reply the schema of that body; missing where none is promised
   * @param sensitive whether the whole body is a secret
   */
  record Endpoint(
      String operation,
      String method,
      String path,
      int status,
      String contentType,
      JsonNode reply,
      boolean sensitive) {
    boolean takes(String method, String path) {
      String pattern = Pattern.quote(this.path).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
      return this.method.equals(method) && path.matches(pattern);
    }

    @Override
    public String toString() {
      return operation;
    }
  }
}
