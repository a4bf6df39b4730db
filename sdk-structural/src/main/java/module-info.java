/** Structural: the construction platforms that a customer has connected. */
module dev.connections.structural {
  requires transitive dev.connections.core;

  exports dev.connections.structural;
  exports dev.connections.structural.model;
}
