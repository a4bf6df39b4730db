/** Polytomic: the connections of an organisation. */
module dev.connections.polytomic {
  requires transitive dev.connections.core;

  exports dev.connections.polytomic;
  exports dev.connections.polytomic.model;

  // A user's own Jackson mapper makes the codecs that the models name.
  opens dev.connections.polytomic.codec to
      com.fasterxml.jackson.databind;
}
