/** The normalised connection, the one error, and the way every request takes. */
module dev.connections.core {
  requires transitive com.fasterxml.jackson.core;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive okhttp3;
  requires static transitive org.jspecify;

  exports dev.connections;
  exports dev.connections.auth;
  exports dev.connections.error;
  exports dev.connections.federation;
  exports dev.connections.http;
  exports dev.connections.spi;
}
