package dev.connections.http;

/** Watches nothing; there is one, so that nobody makes events for it. */
final class NoListener implements CallListener {
  static final CallListener INSTANCE = new NoListener();

  private NoListener() {}
}
