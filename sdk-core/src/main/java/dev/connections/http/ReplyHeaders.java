package dev.connections.http;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a reply, by their names in lower case. Most calls look for two or three of them,
 * so a true map is made only for whoever wants all. Unmodifiable and thread-safe.
 */
final class ReplyHeaders extends AbstractMap<String, List<String>> {
  private final Headers headers;

  ReplyHeaders(Headers headers) {
    this.headers = headers;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name instanceof String text
        && text.equals(text.toLowerCase(Locale.ROOT))
        && headers.get(text) != null;
  }

  @Override
  public @Nullable List<String> get(@Nullable Object name) {
    return containsKey(name) ? headers.values((String) name) : null;
  }

  @Override
  public Set<Map.Entry<String, List<String>>> entrySet() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      all.put(name.toLowerCase(Locale.ROOT), headers.values(name));
    }
    return Collections.unmodifiableMap(all).entrySet();
  }
}
