package dev.connections.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scripts of one fake. Thread-safe. */
final class Scripts {
  private final Script all = new Script(exchange -> true);
  private final Map<List<String>, Script> byRequest = new LinkedHashMap<>();

  Script ofAll() {
    return all;
  }

  /** The one script of a method and a path template. */
  synchronized Script of(String method, String template) {
    return byRequest.computeIfAbsent(
        List.of(method, template),
        key -> new Script(new RequestPattern(method, template)::accepts));
  }

  /** What is enqueued before what stands, and what is said of one operation before the rest. */
  synchronized Optional<Answer> next(Exchange exchange) {
    for (Script script : inOrder()) {
      Optional<Answer> next = script.enqueuedFor(exchange);
      if (next.isPresent()) {
        return next;
      }
    }
    return inOrder().stream().flatMap(script -> script.standingFor(exchange).stream()).findFirst();
  }

  // The scripts stay, since somebody may hold them.
  synchronized void forget() {
    inOrder().forEach(Script::forget);
  }

  private List<Script> inOrder() {
    List<Script> scripts = new ArrayList<>(byRequest.values());
    scripts.add(all);
    return scripts;
  }
}
