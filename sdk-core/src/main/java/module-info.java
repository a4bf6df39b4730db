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

  // A user's own Jackson mapper writes masks and reads words through members that are not public.
  opens dev.connections to
      com.fasterxml.jackson.databind;
  opens dev.connections.auth to
      com.fasterxml.jackson.databind;
}
