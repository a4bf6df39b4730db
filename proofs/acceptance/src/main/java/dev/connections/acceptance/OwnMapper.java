package dev.connections.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connections.*;
import dev.connections.activecampaign.model.*;
import dev.connections.ampersand.model.*;
import dev.connections.auth.*;
import dev.connections.error.*;
import dev.connections.polytomic.model.*;
import dev.connections.structural.model.*;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Models and values through a user's own mappers, Jackson 2 and 3, which need no configuration. */
final class OwnMapper {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Accounts accounts;
  private final PrintStream out;

  OwnMapper(Accounts accounts, PrintStream out) {
    this.accounts = accounts;
    this.out = out;
  }

  void run() throws JsonProcessingException {
    modelsComeBackEqual();
    secretsAreMaskedAndAMaskIsAbsent();
    whatIsUnknownIsKept();
    valuesAreWrittenAsText();
    connectionsComeBackEqual();
    errorsComeBackEqual();
    jackson3DoesTheSame();
  }

  private void modelsComeBackEqual() throws JsonProcessingException {
    StructuralConnectionsResponse structural = accounts.structural.api().getConnections().execute();
    out.println(structural.equals(again(structural, StructuralConnectionsResponse.class)));
    ActiveCampaignConnectionList campaign = accounts.campaign.api().listAllConnections().execute();
    out.println(campaign.equals(again(campaign, ActiveCampaignConnectionList.class)));
    List<AmpersandConnection> ampersand = accounts.ampersand.api().listConnections().execute();
    String text = mapper.writeValueAsString(ampersand);
    out.println(
        ampersand.equals(
            mapper.readValue(text, new TypeReference<List<AmpersandConnection>>() {})));
  }

  private <M> M again(M model, Class<M> type) throws JsonProcessingException {
    return mapper.readValue(mapper.writeValueAsString(model), type);
  }

  private void secretsAreMaskedAndAMaskIsAbsent() throws JsonProcessingException {
    AmpersandConnection secret =
        AmpersandConnection.builder().id("c").apiKey(Secret.of("s3cr3t")).build();
    out.println(mapper.writeValueAsString(secret));
    out.println(again(secret, AmpersandConnection.class));
    PolytomicConnection sensitive =
        PolytomicConnection.builder()
            .id("c")
            .configuration(java.util.Map.of("password", "s3cr3t"))
            .build();
    out.println(mapper.writeValueAsString(sensitive));
    out.println(sensitive + " " + sensitive.configuration().orElseThrow().at("/password").asText());
  }

  private void whatIsUnknownIsKept() throws JsonProcessingException {
    StructuralConnection read =
        mapper.readValue(
            "{\"platform\":\"acumatica\",\"status\":\"resting\",\"region\":\"eu\"}",
            StructuralConnection.class);
    out.println(
        read.platform() + " " + read.status() + " " + read.status().orElseThrow().isKnown());
    out.println(read.unknown().keySet() + " " + read.unknown().get("region") + " " + read);
  }

  private void valuesAreWrittenAsText() throws JsonProcessingException {
    ConnectionRef ref = ConnectionRef.parse("ampersand:tenant-42/a/b:c");
    out.println(mapper.writeValueAsString(ref) + " " + ref.id() + " " + ref.label());
    out.println(again(ref, ConnectionRef.class).equals(ref));
    out.println(mapper.writeValueAsString(Secret.of("s3cr3t")));
    out.println(mapper.readValue("\"s3cr3t\"", Secret.class).reveal());
    out.println(mapper.readValue("\"********\"", Secret.class) == null);
    Json json = Json.of(List.of(1, "two", true));
    out.println(mapper.writeValueAsString(json) + " " + again(json, Json.class).equals(json));
  }

  private void connectionsComeBackEqual() throws JsonProcessingException {
    Connection connection = accounts.ampersand.list().toList().get(0);
    out.println(mapper.writeValueAsString(connection));
    out.println(
        mapper
            .readValue(mapper.writeValueAsString(connection), Connection.class)
            .equals(connection));
  }

  private void errorsComeBackEqual() throws JsonProcessingException {
    ApiError error = error();
    out.println(mapper.writeValueAsString(error));
    out.println(mapper.readValue(mapper.writeValueAsString(error), ApiError.class).equals(error));
  }

  private void jackson3DoesTheSame() throws JsonProcessingException {
    tools.jackson.databind.ObjectMapper other = new tools.jackson.databind.ObjectMapper();
    AmpersandConnection secret =
        AmpersandConnection.builder().id("c").apiKey(Secret.of("s3cr3t")).build();
    Connection connection = accounts.ampersand.list().toList().get(0);
    for (Object value :
        List.of(secret, connection, error(), connection.status(), Secret.of("s3cr3t"))) {
      out.println(other.writeValueAsString(value).equals(mapper.writeValueAsString(value)));
    }
    String text = other.writeValueAsString(connection);
    out.println(other.readValue(text, Connection.class).equals(connection));
    out.println(other.readValue(other.writeValueAsString(secret), AmpersandConnection.class));
    out.println(other.readValue("\"********\"", Secret.class) == null);
  }

  private static ApiError error() {
    return ApiError.builder(Vendor.of("acme"), "getThing", 404)
        .title("Not Found")
        .requestId("r-1")
        .retryAfter(Duration.ofSeconds(90))
        .build();
  }
}
