/** A program that only lists connections, as a module of its own. */
module dev.connections.bare {
  requires dev.connections.activecampaign;
  requires dev.connections.ampersand;
  requires dev.connections.polytomic;
  requires dev.connections.structural;
  requires dev.connections.testing;
  requires static org.jspecify;

  exports dev.connections.bare;
}
