package dev.connections.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;

/**
 * The exchanges from their start to the end of their bodies, so that closing the transport ends
 * them. OkHttp's dispatcher does not know them that long: to it an asynchronous call is over once
 * its head was handed on, and the body may be read on another thread. Thread-safe.
 */
final class UnderWay {
  private final InterruptWatch blocking = new InterruptWatch();
  private final Set<Call> asynchronous = ConcurrentHashMap.newKeySet();

  /** An exchange that this thread waits for, and that its interrupt ends. */
  void enterBlocking(Call call) {
    blocking.enter(call);
  }

  /** An exchange that no thread waits for. */
  void enter(Call call) {
    asynchronous.add(call);
  }

  void leave(Call call) {
    blocking.leave(call);
    asynchronous.remove(call);
  }

  void endAll() {
    blocking.endAll();
    asynchronous.forEach(Call::cancel);
  }
}
