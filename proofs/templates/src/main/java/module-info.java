/** Odd: a vendor that does not exist, with every oddity that a vendor can have. */
module dev.connections.odd {
  requires transitive dev.connections.core;

  exports dev.connections.odd;
  exports dev.connections.odd.model;

  // A user's own Jackson mapper makes the codecs that the models name.
  opens dev.connections.odd.codec to
      com.fasterxml.jackson.databind;
}
