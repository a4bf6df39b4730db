package dev.connections.spi;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secrets of a call out of whatever its vendor says, in the forms in which servers give
 * back what they were sent. JSON is gone through value by value, after its escapes were undone.
 */
final class Redactor {
  /** Shorter secrets would turn every text into masks, and are none. */
  private static final int SHORTEST = 4;

  /** How much of a secret is enough to be one, where a text ends in the middle of it. */
  private static final int BROKEN = 8;

  private final List<String> secrets;
  private final Pattern spellings;

  private Redactor(Map<String, String> spellings) {
    this.secrets = new ArrayList<>(spellings.keySet());
    secrets.sort(Comparator.comparingInt(String::length).reversed());
    this.spellings = Spelling.any(secrets.stream().map(spellings::get).toList());
  }

  /**
   * A redactor for one call.
   *
   * @param shown what the vendor was shown; null when it was shown nothing
   * @param sent the secret texts of the body
   */
  static Redactor of(Credentials credentials, @Nullable Secret shown, Collection<String> sent) {
    Map<String, String> spellings = new LinkedHashMap<>();
    if (shown != null) {
      spell(shown.reveal(), Spelling::anywhere, spellings);
      if (credentials.kind() == Credentials.Kind.BASIC && !spellings.isEmpty()) {
        spell(credentials.user() + ":" + shown.reveal(), Spelling::anywhere, spellings);
      }
    }
    sent.forEach(text -> spell(text, Spelling::ofValue, spellings));
    return new Redactor(spellings);
  }

  String clean(String text) {
    if (secrets.isEmpty()) {
      return text;
    }
    String clean = spellings.matcher(text).replaceAll(Matcher.quoteReplacement(Secret.MASK));
    return withoutBrokenEnd(clean);
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

  Map<String, List<String>> clean(Map<String, List<String>> headers) {
    Map<String, List<String>> clean = new LinkedHashMap<>();
    headers.forEach((name, values) -> clean.put(name, values.stream().map(this::clean).toList()));
    return clean;
  }

  /** A JSON pointer, whose names of members are the vendor's too. */
  String cleanPointer(String pointer) {
    return Arrays.stream(pointer.split("/", -1))
        .map(name -> clean(name.replace("~1", "/").replace("~0", "~")))
        .map(name -> name.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining("/"));
  }

  /** A body that breaks off in the middle of a secret still shows the beginning of it. */
  private String withoutBrokenEnd(String text) {
    for (String secret : secrets) {
      for (int length = secret.length() - 1; length >= BROKEN; length--) {
        if (text.endsWith(secret.substring(0, length))) {
          return text.substring(0, text.length() - length) + Secret.MASK;
        }
      }
    }
    return text;
  }

  private static void spell(
      String secret, UnaryOperator<String> spelling, Map<String, String> spellings) {
    for (String piece : Spelling.pieces(secret)) {
      if (piece.length() >= SHORTEST) {
        spellings.putIfAbsent(piece, spelling.apply(piece));
      }
    }
  }
}
