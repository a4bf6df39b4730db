package dev.connections.testing;

import dev.connections.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Creating, changing and deleting the connections of the project. */
final class AmpersandConnections {
  static final String PROJECT_ID = "project-456";
  private static final List<String> MASKS =
      List.of(
          "providerWorkspaceRef",
          "providerMetadata",
          "apiKey",
          "basicAuth",
          "oauth2ClientCredentials",
          "oauth2PasswordCredentials");

  private final ConnectionRows rows;
  private final Ids ids = new Ids("ampersand-connection");

  AmpersandConnections(ConnectionRows rows) {
    this.rows = rows;
  }

  Answer generate(Exchange exchange) {
    Json input = exchange.input();
    List<Json> missing = missing(input, "provider", "groupRef", "consumerRef");
    List<AmpersandCredential> credentials = AmpersandCredential.in(input);
    credentials.forEach(
        kind -> kind.missing(input).map(AmpersandConnections::lacking).forEach(missing::add));
    if (!missing.isEmpty()) {
      return AmpersandProblems.badRequest(exchange, "Give what is missing", missing);
    }
    return credentials.size() > 1
        ? AmpersandProblems.unprocessable(
            exchange, "credentials of more than one auth scheme", List.of())
        : Answer.json(201, AmpersandTokens.hidden(create(input, exchange.now())));
  }

  /** Keeps a new connection with the credentials of the input. */
  Json create(Json input, Instant now) {
    String scheme =
        AmpersandCredential.in(input).stream()
            .map(AmpersandCredential::scheme)
            .findFirst()
            .orElse("none");
    JsonObject row = newRow(input, now.toString()).put("authScheme", scheme);
    for (AmpersandCredential kind : AmpersandCredential.values()) {
      row.take(input, kind.member());
    }
    Json created = row.json();
    rows.put(created);
    return created;
  }

  private JsonObject newRow(Json input, String now) {
    return JsonObject.of("id", ids.next())
        .put("projectId", PROJECT_ID)
        .put("provider", input.at("/provider"))
        .put("group", party(input, "group", now))
        .put("consumer", party(input, "consumer", now))
        .take(input, "providerWorkspaceRef", "providerMetadata")
        .put("createTime", now)
        .put("status", "created");
  }

  private static Json party(Json input, String kind, String now) {
    Json ref = input.at("/" + kind + "Ref");
    Json name = input.at("/" + kind + "Name");
    return JsonObject.of(kind + "Ref", ref)
        .put(kind + "Name", name.isMissing() ? ref : name)
        .put("projectId", PROJECT_ID)
        .put("createTime", now)
        .json();
  }

  synchronized Answer update(Exchange exchange) {
    return rows.find(exchange.pathValue("id"))
        .map(row -> refusal(exchange, row).orElseGet(() -> updated(exchange.input(), row)))
        .orElseGet(() -> AmpersandProblems.noConnection(exchange));
  }

  private Optional<Answer> refusal(Exchange exchange, Json row) {
    List<Json> issues = maskIssues(exchange.input());
    if (!issues.isEmpty()) {
      String remedy = "allowed masks are " + String.join(", ", MASKS);
      return Optional.of(AmpersandProblems.badRequest(exchange, remedy, issues));
    }
    return credentials(exchange.input())
        .filter(kind -> !kind.scheme().equals(row.at("/authScheme").asText()))
        .map(kind -> wrongScheme(exchange, kind))
        .findFirst();
  }

  private static Answer wrongScheme(Exchange exchange, AmpersandCredential kind) {
    return AmpersandProblems.unprocessable(
        exchange,
        "the connection uses another auth scheme",
        List.of(AmpersandProblems.inBody("not of the auth scheme in use", kind.member())));
  }

  private static List<Json> maskIssues(Json input) {
    List<Json> issues = new ArrayList<>();
    List<Json> mask = input.at("/updateMask").asList();
    if (mask.isEmpty()) {
      issues.add(AmpersandProblems.inBody("is missing", "updateMask"));
    }
    for (int i = 0; i < mask.size(); i++) {
      maskIssue(mask.get(i), i, input.at("/connection")).ifPresent(issues::add);
    }
    credentials(input)
        .flatMap(kind -> kind.missing(input.at("/connection")))
        .map(AmpersandConnections::lacking)
        .forEach(issues::add);
    return issues;
  }

  private static Optional<Json> maskIssue(Json mask, int index, Json connection) {
    if (!MASKS.contains(mask.asText())) {
      return Optional.of(
          AmpersandProblems.issue("not an updatable field", "body", "updateMask[" + index + "]")
              .put("value", mask)
              .json());
    }
    return connection.at("/" + mask.asText()).isMissing()
        ? Optional.of(AmpersandProblems.inBody("is missing", "connection." + mask.asText()))
        : Optional.empty();
  }

  private static Stream<AmpersandCredential> credentials(Json input) {
    return input.at("/updateMask").asList().stream()
        .map(Json::asText)
        .flatMap(name -> AmpersandCredential.named(name).stream());
  }

  private Answer updated(Json input, Json row) {
    JsonObject changed = JsonObject.copyOf(row).put("updateTime", Instant.now().toString());
    for (Json mask : input.at("/updateMask").asList()) {
      changed.take(input.at("/connection"), mask.asText());
    }
    if (credentials(input).findAny().isPresent()) {
      changed.put("status", "created");
    }
    rows.put(changed.json());
    return Answer.json(200, sparse(AmpersandTokens.hidden(changed.json())));
  }

  /** As the documented reply to an update, which tells less of group and consumer. */
  private static Json sparse(Json row) {
    JsonObject sparse = JsonObject.copyOf(row);
    for (String kind : List.of("group", "consumer")) {
      if (row.at("/" + kind).isObject()) {
        Json party = row.at("/" + kind);
        sparse.put(kind, new JsonObject().take(party, kind + "Ref", kind + "Name").json());
      }
    }
    return sparse.json();
  }

  Answer delete(Exchange exchange) {
    return rows.remove(exchange.pathValue("id"))
        ? Answer.of(204)
        : AmpersandProblems.noConnection(exchange);
  }

  /** One issue for each of the members that an input lacks. */
  static List<Json> missing(Json input, String... names) {
    List<Json> issues = new ArrayList<>();
    for (String name : names) {
      if (input.at("/" + name).asText().isEmpty()) {
        issues.add(AmpersandProblems.inBody("is missing", name));
      }
    }
    return issues;
  }

  private static Json lacking(String pointer) {
    return AmpersandProblems.inBody("is missing", pointer.replace('/', '.'));
  }
}
