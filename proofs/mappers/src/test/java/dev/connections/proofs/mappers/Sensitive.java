package dev.connections.proofs.mappers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.connections.spi.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;

/** Which members hold secrets, as the specs say it and not as the generated code does. */
final class Sensitive {
  private static final Set<String> MEMBERS = Set.copyOf(members());

  private Sensitive() {}

  static boolean is(Class<? extends Model> model, String accessor) {
    return MEMBERS.contains(key(model.getSimpleName(), accessor));
  }

  static int count() {
    return MEMBERS.size();
  }

  private static Set<String> members() {
    Set<String> members = new HashSet<>();
    for (String vendor : List.of("structural", "ampersand", "activecampaign", "polytomic")) {
      for (Entry<String, JsonNode> schema : schemas(vendor).properties()) {
        for (Entry<String, JsonNode> member : schema.getValue().at("/properties").properties()) {
          if (member.getValue().at("/x-sensitive").asBoolean()) {
            members.add(key(schema.getKey(), member.getKey()));
          }
        }
      }
    }
    return members;
  }

  private static JsonNode schemas(String vendor) {
    Path file = Path.of(System.getProperty("specs.directory"), vendor + ".yaml");
    try {
      return new YAMLMapper().readTree(file.toFile()).at("/components/schemas");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The generator turns {@code api_key} into {@code apiKey}. */
  private static String key(String schema, String member) {
    return schema + "." + member.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
