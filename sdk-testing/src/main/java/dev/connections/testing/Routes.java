package dev.connections.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The route table of one fake; the first route that matches answers. */
final class Routes {
  private final Guard guard;
  private final List<Route> routes = new ArrayList<>();

  /** A table whose guard stands before each of its operations, but not before unknown paths. */
  Routes(Guard guard) {
    this.guard = guard;
  }

  Routes on(String method, String template, Operation operation) {
    routes.add(
        new Route(
            method,
            template,
            exchange -> guard.refuse(exchange).orElseGet(() -> operation.answer(exchange))));
    return this;
  }

  Optional<Answer> answer(Exchange exchange) {
    for (Route route : routes) {
      Optional<Map<String, String>> values = route.match(exchange);
      if (values.isPresent() && route.accepts(exchange.request().method())) {
        return Optional.of(route.answer(exchange.matched(values.get())));
      }
    }
    return Optional.empty();
  }

  /** Whether something answers to this method at such a path. */
  boolean serve(String method, String template) {
    String path = RequestPattern.example(template);
    return routes.stream().anyMatch(route -> route.accepts(method, path));
  }

  /** Whether the path is served with another method. */
  boolean knowsPath(Exchange exchange) {
    return routes.stream().anyMatch(route -> route.match(exchange).isPresent());
  }
}
