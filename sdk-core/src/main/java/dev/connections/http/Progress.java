package dev.connections.http;

import dev.connections.error.Delivery;
import okhttp3.Call;
import okhttp3.EventListener;

/** How far a request got: whether OkHttp began to write it. */
final class Progress extends EventListener {
  private volatile boolean writing;

  @Override
  public void requestHeadersStart(Call call) {
    writing = true;
  }

  Delivery delivery() {
    return writing ? Delivery.UNKNOWN : Delivery.NOT_SENT;
  }
}
