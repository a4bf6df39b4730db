/** Ampersand: the connections between the customers of a project and their SaaS providers. */
module dev.connections.ampersand {
  requires transitive dev.connections.core;

  exports dev.connections.ampersand;
  exports dev.connections.ampersand.model;

  // A user's own Jackson mapper makes the codecs that the models name.
  opens dev.connections.ampersand.codec to
      com.fasterxml.jackson.databind;
}
