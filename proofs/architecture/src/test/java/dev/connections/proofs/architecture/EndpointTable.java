package dev.connections.proofs.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The table of all operations, as the specifications tell it. */
final class EndpointTable {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final List<String> lines = new ArrayList<>();

  private EndpointTable() {
    lines.add("| Vendor | Method of `api()` | Request | Replay | Destructive | Role |");
    lines.add("|---|---|---|---|---|---|");
  }

  static EndpointTable of(Path specs, List<String> vendors) throws IOException {
    EndpointTable table = new EndpointTable();
    for (String vendor : vendors) {
      table.add(YAML.readTree(specs.resolve(vendor + ".yaml").toFile()));
    }
    return table;
  }

  int operations() {
    return lines.size() - 2;
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  private void add(JsonNode spec) {
    for (Map.Entry<String, JsonNode> path : spec.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (method.getValue().has("operationId")) {
          lines.add(row(method.getKey(), path.getKey(), method.getValue()));
        }
      }
    }
  }

  private static String row(String method, String path, JsonNode operation) {
    return "| "
        + String.join(
            " | ",
            operation.path("tags").path(0).asText(),
            "`" + operation.path("operationId").asText() + "`",
            "`" + method.toUpperCase(Locale.ROOT) + " " + path + "`",
            operation.path("x-replay").asText() + exceptions(operation),
            operation.path("x-destructive").asBoolean() ? "yes" : "",
            roles(operation))
        + " |";
  }

  private static String exceptions(JsonNode operation) {
    return elements(operation.path("x-replay-when")).stream()
        .map(
            when ->
                ", %s with `%s=%s`"
                    .formatted(
                        when.path("replay").asText(),
                        when.path("parameter").asText(),
                        when.path("value").asText()))
        .collect(Collectors.joining());
  }

  private static String roles(JsonNode operation) {
    return elements(operation.path("x-roles")).stream()
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
