package dev.connections.spi;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secret of a call out of whatever its vendor says, in the forms in which servers give
 * back what they were sent. JSON is gone through value by value, after its escapes were undone.
 */
final class Redactor {
  /** Shorter secrets would turn every text into masks, and are none. */
  private static final int SHORTEST = 4;

  private final List<String> forms;

  private Redactor(List<String> forms) {
    this.forms = forms;
  }

  static Redactor of(Credentials credentials, @Nullable Secret shown) {
    if (shown == null || shown.reveal().length() < SHORTEST) {
      return new Redactor(List.of());
    }
    Set<String> forms = new LinkedHashSet<>(forms(shown.reveal()));
    if (credentials.kind() == Credentials.Kind.BASIC) {
      forms.addAll(forms(credentials.user() + ":" + shown.reveal()));
    }
    List<String> longestFirst = new ArrayList<>(forms);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    return new Redactor(longestFirst);
  }

  String clean(String text) {
    String clean = text;
    for (String form : forms) {
      clean = clean.replace(form, Secret.MASK);
    }
    return clean;
  }

  Json clean(Json json) {
    if (json.isObject()) {
      Map<String, Json> members = new LinkedHashMap<>();
      json.asMap().forEach((name, member) -> members.put(clean(name), clean(member)));
      return Json.of(members);
    }
    if (json.isArray()) {
      return Json.of(json.asList().stream().map(this::clean).toList());
    }
    return json.isString() ? Json.of(clean(json.asText())) : json;
  }

  private static List<String> forms(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String percent = PercentEncoding.encode(secret);
    String quoted = Json.of(secret).toString();
    return List.of(
        secret,
        quoted.substring(1, quoted.length() - 1),
        percent,
        percent.toLowerCase(Locale.ROOT),
        secret.toUpperCase(Locale.ROOT),
        secret.toLowerCase(Locale.ROOT),
        PercentEncoding.encode(percent),
        html(secret),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getEncoder().withoutPadding().encodeToString(bytes),
        Base64.getUrlEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
