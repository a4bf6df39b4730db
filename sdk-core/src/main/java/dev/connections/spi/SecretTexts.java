package dev.connections.spi;

import dev.connections.Json;
import dev.connections.auth.Secret;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the texts in what is sent that must not be shown. Of numbers and booleans there are too
 * few different ones: without them, no text of a vendor would be left.
 */
final class SecretTexts implements Members {
  private final Set<String> texts = new LinkedHashSet<>();

  private SecretTexts() {}

  /** Those of a body: in a model what its specification calls sensitive, in anything else all. */
  static Set<String> in(Object body) {
    SecretTexts found = new SecretTexts();
    if (body instanceof Json) {
      found.hidden(body);
    } else {
      found.shown(body);
    }
    return found.texts;
  }

  @Override
  public void add(String name, @Nullable Object value) {
    shown(value);
  }

  @Override
  public void secret(String name, @Nullable Object value) {
    hidden(value);
  }

  private void shown(@Nullable Object value) {
    if (value instanceof Model model) {
      model.members(this);
      hidden(model.unknown());
    } else if (value instanceof List<?> list) {
      list.forEach(this::shown);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::shown);
    } else if (value instanceof Secret || value instanceof Json json && json.isSensitive()) {
      hidden(value);
    }
  }

  private void hidden(@Nullable Object value) {
    if (value instanceof Secret secret) {
      texts.add(secret.reveal());
    } else if (value instanceof CharSequence text) {
      texts.add(text.toString());
    } else if (value instanceof Json json) {
      hidden(json);
    } else if (value instanceof List<?> list) {
      list.forEach(this::hidden);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::hidden);
    } else {
      shown(value);
    }
  }

  private void hidden(Json json) {
    if (json.isString()) {
      texts.add(json.asText());
    } else {
      json.asList().forEach(this::hidden);
      json.asMap().values().forEach(this::hidden);
    }
  }
}
