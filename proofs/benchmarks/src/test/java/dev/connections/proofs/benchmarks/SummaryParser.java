package dev.connections.proofs.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what we normalise and skips the rest. */
final class SummaryParser implements ItemParser<SummaryRecord> {
  @Override
  public SummaryRecord read(JsonParser parser) throws IOException {
    String id = null;
    String provider = null;
    String name = null;
    String organizationId = null;
    String parentConnectionId = null;
    String status = null;
    String statusError = null;
    String authUrl = null;
    Instant createdAt = null;
    Instant updatedAt = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      switch (field) {
        case "id" -> id = parser.nextTextValue();
        case "type" -> provider = provider(parser);
        case "name" -> name = parser.nextTextValue();
        case "organization_id" -> organizationId = parser.nextTextValue();
        case "parent_connection_id" -> parentConnectionId = parser.nextTextValue();
        case "status" -> status = parser.nextTextValue();
        case "status_error" -> statusError = parser.nextTextValue();
        case "auth_url" -> authUrl = parser.nextTextValue();
        case "created_at" -> createdAt = IsoTime.readInstant(parser);
        case "updated_at" -> updatedAt = IsoTime.readInstant(parser);
        default -> skip(parser);
      }
    }
    return new SummaryRecord(
        id,
        provider,
        name,
        organizationId,
        parentConnectionId,
        status,
        statusError,
        authUrl,
        createdAt,
        updatedAt);
  }

  private static @Nullable String provider(JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    String id = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      if (field.equals("id")) {
        id = parser.nextTextValue();
      } else {
        skip(parser);
      }
    }
    return id;
  }

  private static void skip(JsonParser parser) throws IOException {
    parser.nextToken();
    parser.skipChildren();
  }
}
