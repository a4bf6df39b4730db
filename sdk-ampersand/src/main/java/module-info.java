/** Ampersand: the connections between the customers of a project and their SaaS providers. */
module dev.connections.ampersand {
  requires transitive dev.connections.core;

  exports dev.connections.ampersand;
  exports dev.connections.ampersand.model;
}
