package dev.connections.proofs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** Holds values to the schemas of a specification, which are JSON Schema 2020-12. */
final class SchemaJudge {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private SchemaJudge() {}

  /** What is wrong with the value. */
  static List<String> violations(Specification specification, JsonNode schema, JsonNode value) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    if (schema.isObject()) {
      whole.setAll((ObjectNode) schema);
    }
    whole.putObject("components").set("schemas", specification.schemas());
    JsonSchema judge = SCHEMAS.getSchema(whole, STRICT);
    return judge.validate(value).stream().map(ValidationMessage::getMessage).toList();
  }
}
