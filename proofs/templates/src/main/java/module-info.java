/** Odd: a vendor that does not exist, with every oddity that a vendor can have. */
module dev.connections.odd {
  requires transitive dev.connections.core;

  exports dev.connections.odd;
  exports dev.connections.odd.model;
}
