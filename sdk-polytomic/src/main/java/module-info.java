/** Polytomic: the connections of an organisation. */
module dev.connections.polytomic {
  requires transitive dev.connections.core;

  exports dev.connections.polytomic;
  exports dev.connections.polytomic.model;
}
