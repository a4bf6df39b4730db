package dev.connections.testing;

import java.util.Map;
import java.util.Optional;

/** A method and a path template, with what answers there. */
final class Route {
  private final RequestPattern pattern;
  private final Operation operation;

  Route(String method, String template, Operation operation) {
    this.pattern = new RequestPattern(method, template);
    this.operation = operation;
  }

  boolean accepts(String requestMethod) {
    return pattern.accepts(requestMethod);
  }

  boolean accepts(String requestMethod, String encodedPath) {
    return pattern.accepts(requestMethod, encodedPath);
  }

  /** The decoded placeholders, or empty when the path is not this route's. */
  Optional<Map<String, String>> match(Exchange exchange) {
    return pattern.match(exchange);
  }

  Answer answer(Exchange exchange) {
    return operation.answer(exchange);
  }
}
