package dev.connections.testing;

import dev.connections.Json;
import java.util.regex.Pattern;

/** Hides the sensitive values of a configuration the way Polytomic does. */
final class SecretMask {
  private static final String MASK = "********";
  private static final Pattern SENSITIVE =
      Pattern.compile("(?i).*(password|passphrase|secret|token|credential|service_account|key)");

  private SecretMask() {}

  static Json over(Json value) {
    if (value.isArray()) {
      return Json.of(value.asList().stream().map(SecretMask::over).toList());
    }
    return value.isObject() ? overMembers(value) : value;
  }

  private static Json overMembers(Json object) {
    JsonObject masked = new JsonObject();
    object.asMap().forEach((name, value) -> masked.put(name, over(name, value)));
    return masked.json();
  }

  // What was never set stays as it is, so that a reader can tell it from a hidden value.
  private static Object over(String name, Json value) {
    boolean unset = value.isNull() || (value.isString() && value.asText().isEmpty());
    return !unset && SENSITIVE.matcher(name).matches() ? MASK : over(value);
  }
}
