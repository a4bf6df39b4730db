package dev.connections.proofs.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What servers make of a secret that they repeat, and where in an error they put it. */
final class Echo {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Echo() {}

  static String raw(List<Canary> known) {
    return known.stream().map(Canary::text).collect(Collectors.joining(" and "));
  }

  static String escaped(List<Canary> known) {
    return known.stream()
        .flatMap(canary -> forms(canary.text()).stream())
        .collect(Collectors.joining(" and "));
  }

  /** Raw, then in the ways of URLs, of JSON and of HTML, in another case, and in base64. */
  static List<String> forms(String secret) {
    String percent = percent(secret);
    String json = JSON.textNode(secret).toString();
    String quoted = json.substring(1, json.length() - 1);
    List<String> forms = new ArrayList<>();
    forms.add(secret);
    forms.addAll(List.of(percent, percent.toLowerCase(Locale.ROOT), percent(percent)));
    forms.add(URLEncoder.encode(secret, UTF_8));
    forms.addAll(List.of(quoted, JSON.textNode(quoted).toString()));
    forms.add(unicode(quoted));
    forms.add(quoted.replace("/", "\\/"));
    forms.addAll(List.of(html(secret), numbered(secret, "&#%d;"), numbered(secret, "&#x%x;")));
    forms.add(html(html(secret)));
    forms.addAll(List.of(secret.toUpperCase(Locale.ROOT), secret.toLowerCase(Locale.ROOT)));
    for (String before : List.of("", "u:", "Bearer ", "user@org:")) {
      byte[] bytes = (before + secret).getBytes(UTF_8);
      forms.add(Base64.getEncoder().encodeToString(bytes));
      forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return forms;
  }

  /** Every member that any of the vendors' decoders reads, each holding the text. */
  static ObjectNode everywhere(String text) {
    ObjectNode body = JSON.objectNode();
    ObjectNode error = body.putObject("error");
    List.of("type", "message", "request_id", "title").forEach(name -> error.put(name, text));
    List.of("type", "title", "detail", "instance", "requestId", "remedy", "subsystem")
        .forEach(name -> body.put(name, text));
    List.of("key", "message", "code", "notKnown").forEach(name -> body.put(name, text));
    issue(body.putArray("issues").addObject(), text);
    issue(body.putArray("errors").addObject(), text);
    body.putArray("failureReasons").add(text);
    body.putArray("causes").add(text);
    body.putObject("context").put(text, text).putArray("list").add(text);
    ObjectNode user = body.putObject("metadata").put("why", text).putArray("used_by").addObject();
    List.of("id", "type", "name").forEach(name -> user.put(name, text));
    return body;
  }

  /** The members in which the vendors explain themselves. */
  static ObjectNode inDetails(String text) {
    ObjectNode body = JSON.objectNode();
    body.putObject("error").put("type", text).put("message", text);
    return body.put("message", text).put("detail", text);
  }

  private static void issue(ObjectNode issue, String text) {
    List.of("title", "detail", "code", "in", "name", "value")
        .forEach(name -> issue.put(name, text));
    issue.putObject("source").put("pointer", text).put("value", text);
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** As some languages write JSON: what is no letter or digit by its number. */
  private static String unicode(String quoted) {
    return quoted
        .chars()
        .mapToObj(c -> isEscaped(c) ? String.format("\\u%04x", c) : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static boolean isEscaped(int c) {
    return c > 0x7e || c == '<' || c == '>' || c == '&' || c == '\'';
  }

  private static String numbered(String text, String format) {
    return text.codePoints()
        .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : format.formatted(c))
        .collect(Collectors.joining());
  }
}
