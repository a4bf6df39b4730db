package dev.connections.examples;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** The variables that name accounts; one that is set but empty counts as not set. */
final class Environment {
  private final Map<String, String> variables;

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  /** Refuses a variable that means nothing without another one. */
  void refuseAlone(String dependent, String leader) {
    if (find(dependent).isPresent()) {
      require(leader, dependent);
    }
  }

  String require(String name, String beside) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException(name + ": must be set beside " + beside));
  }

  URI requireUri(String name, String beside) {
    try {
      return new URI(require(name, beside));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name + ": is no address: " + e.getReason(), e);
    }
  }
}
