/** Structural: the construction platforms that a customer has connected. */
module dev.connections.structural {
  requires transitive dev.connections.core;

  exports dev.connections.structural;
  exports dev.connections.structural.model;

  // A user's own Jackson mapper makes the codecs that the models name.
  opens dev.connections.structural.codec to
      com.fasterxml.jackson.databind;
}
