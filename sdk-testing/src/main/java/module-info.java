/** In-memory fakes of the four vendors, for tests and example programs without an account. */
module dev.connections.testing {
  requires transitive dev.connections.core;
  requires java.logging;
  requires mockwebserver3;
  requires okhttp3;
  requires static org.jspecify;

  exports dev.connections.testing;
}
