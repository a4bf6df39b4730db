package dev.connections.http;

import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Makes OkHttp's calls, each with a {@link Progress} of its own. A tag of the request would carry
 * it as well, but has OkHttp load Kotlin's reflection, which the first call waits for. Thread-safe.
 */
final class WatchedCalls implements EventListener.Factory {
  @SuppressWarnings("ThreadLocalUsage") // emptied at once, so that no thread keeps it
  private final ThreadLocal<Progress> next = new ThreadLocal<>();

  /** A call that this progress learns of. */
  Call make(OkHttpClient client, Request request, Progress progress) {
    next.set(progress);
    try {
      return client.newCall(request);
    } finally {
      next.remove();
    }
  }

  /** OkHttp asks while it makes the call, on the same thread. */
  @Override
  public EventListener create(Call call) {
    Progress progress = next.get();
    return progress == null ? EventListener.NONE : progress;
  }
}
