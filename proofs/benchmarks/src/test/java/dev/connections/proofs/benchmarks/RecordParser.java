package dev.connections.proofs.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the full model. One method for each record, since that is how one writes it by hand. */
final class RecordParser implements ItemParser<ConnectionRecord> {
  @Override
  public ConnectionRecord read(JsonParser parser) throws IOException {
    String id = null;
    String name = null;
    String organizationId = null;
    String parentConnectionId = null;
    TypeRecord type = null;
    String status = null;
    String statusError = null;
    String authUrl = null;
    String authCode = null;
    Map<String, Object> configuration = null;
    Long apiCallsLast24Hours = null;
    List<String> policies = null;
    Boolean saved = null;
    String healthcheckInterval = null;
    OffsetDateTime createdAt = null;
    ActorRecord createdBy = null;
    OffsetDateTime updatedAt = null;
    ActorRecord updatedBy = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      switch (field) {
        case "id" -> id = parser.nextTextValue();
        case "name" -> name = parser.nextTextValue();
        case "organization_id" -> organizationId = parser.nextTextValue();
        case "parent_connection_id" -> parentConnectionId = parser.nextTextValue();
        case "type" -> type = type(parser);
        case "status" -> status = parser.nextTextValue();
        case "status_error" -> statusError = parser.nextTextValue();
        case "auth_url" -> authUrl = parser.nextTextValue();
        case "auth_code" -> authCode = parser.nextTextValue();
        case "configuration" -> configuration = FreeForm.object(parser);
        case "api_calls_last_24_hours" -> apiCallsLast24Hours = number(parser);
        case "policies" -> policies = texts(parser);
        case "saved" -> saved = parser.nextBooleanValue();
        case "healthcheck_interval" -> healthcheckInterval = parser.nextTextValue();
        case "created_at" -> createdAt = IsoTime.read(parser);
        case "created_by" -> createdBy = actor(parser);
        case "updated_at" -> updatedAt = IsoTime.read(parser);
        case "updated_by" -> updatedBy = actor(parser);
        default -> skip(parser);
      }
    }
    return new ConnectionRecord(
        id,
        name,
        organizationId,
        parentConnectionId,
        type,
        status,
        statusError,
        authUrl,
        authCode,
        configuration,
        apiCallsLast24Hours,
        policies,
        saved,
        healthcheckInterval,
        createdAt,
        createdBy,
        updatedAt,
        updatedBy);
  }

  private static @Nullable TypeRecord type(JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    String id = null;
    String name = null;
    String logoUrl = null;
    List<String> operations = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      switch (field) {
        case "id" -> id = parser.nextTextValue();
        case "name" -> name = parser.nextTextValue();
        case "logo_url" -> logoUrl = parser.nextTextValue();
        case "operations" -> operations = texts(parser);
        default -> skip(parser);
      }
    }
    return new TypeRecord(id, name, logoUrl, operations);
  }

  private static @Nullable ActorRecord actor(JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    String id = null;
    String name = null;
    String type = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      switch (field) {
        case "id" -> id = parser.nextTextValue();
        case "name" -> name = parser.nextTextValue();
        case "type" -> type = parser.nextTextValue();
        default -> skip(parser);
      }
    }
    return new ActorRecord(id, name, type);
  }

  private static @Nullable Long number(JsonParser parser) throws IOException {
    return parser.nextToken() == JsonToken.VALUE_NULL ? null : parser.getLongValue();
  }

  private static @Nullable List<String> texts(JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    List<String> texts = new ArrayList<>(2);
    for (String text = parser.nextTextValue(); text != null; text = parser.nextTextValue()) {
      texts.add(text);
    }
    return texts;
  }

  private static void skip(JsonParser parser) throws IOException {
    parser.nextToken();
    parser.skipChildren();
  }
}
