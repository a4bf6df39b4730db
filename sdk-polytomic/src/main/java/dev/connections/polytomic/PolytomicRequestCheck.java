package dev.connections.polytomic;

import dev.connections.Json;
import dev.connections.polytomic.model.ConnectionProxyCall;
import dev.connections.polytomic.model.ConnectionProxyRequest;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.polytomic.model.PolytomicTestConnectionRequest;
import dev.connections.polytomic.model.PolytomicUpdateConnectionRequest;
import dev.connections.spi.RequestCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Refuses what would do harm: a mask that would become the password, and proxied requests that
 * Polytomic cannot tell apart.
 */
final class PolytomicRequestCheck implements RequestCheck {
  private static final Set<String> MASKS = Set.of("********", "[REDACTED]");

  @Override
  public void check(String operation, Object body) {
    if (body instanceof PolytomicUpdateConnectionRequest update) {
      checkMasks(update.configuration());
    } else if (body instanceof PolytomicCreateConnectionRequest create) {
      checkMasks(create.configuration());
    } else if (body instanceof PolytomicTestConnectionRequest test) {
      checkMasks(test.configuration());
    } else if (body instanceof ConnectionProxyRequest proxy) {
      checkProxy(proxy.request());
    }
  }

  private static void checkMasks(Json configuration) {
    List<String> masked = new ArrayList<>();
    collect("", configuration, masked);
    if (!masked.isEmpty()) {
      throw new IllegalArgumentException(
          "configuration: "
              + String.join(", ", masked)
              + " still hold the mask that Polytomic shows in place of a secret, which would become"
              + " the secret; set the real values");
    }
  }

  private static void collect(String path, Json value, List<String> masked) {
    if (MASKS.contains(value.asText())) {
      masked.add(path);
    }
    value.asMap().forEach((name, member) -> collect(join(path, name), member, masked));
    List<Json> items = value.asList();
    for (int i = 0; i < items.size(); i++) {
      collect(join(path, String.valueOf(i)), items.get(i), masked);
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static void checkProxy(ConnectionProxyCall call) {
    if (call.query().isPresent() && call.rawQuery().isPresent()) {
      throw new IllegalArgumentException("query, rawQuery: give one of them, not both");
    }
    String path = call.path();
    boolean plain =
        path.startsWith("/")
            && !path.startsWith("//")
            && path.chars()
                .noneMatch(c -> c == '?' || c == '#' || c == '\\' || Character.isISOControl(c));
    if (!plain) {
      throw new IllegalArgumentException(
          "path: starts with one '/' and holds neither scheme, host, query nor fragment: give the"
              + " query as query or rawQuery");
    }
  }
}
