/** The normalised connection, the one error, and the way every request takes. */
@SuppressWarnings("module") // whoever has no Jackson 3 has no module of that name
module dev.connections.core {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive com.fasterxml.jackson.core;
  requires transitive okhttp3;
  requires static com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports dev.connections;
  exports dev.connections.auth;
  exports dev.connections.error;
  exports dev.connections.federation;
  exports dev.connections.http;
  exports dev.connections.spi;

  // A user's own mapper, Jackson 2 or 3, writes and reads values through members that are not
  // public.
  opens dev.connections to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.connections.auth to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.connections.error to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
}
