package dev.connections.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pages that a vendor has sent somebody to, each with what happens once it is completed. */
final class AuthorizationPages {
  private final Map<String, Runnable> open = new ConcurrentHashMap<>();

  void open(String url, Runnable outcome) {
    open.put(url, outcome);
  }

  /** Completes a page, which is good for one visit only. */
  void complete(String url) {
    Optional.ofNullable(open.remove(url))
        .orElseThrow(() -> new IllegalArgumentException("There is no open page at this URL"))
        .run();
  }
}
