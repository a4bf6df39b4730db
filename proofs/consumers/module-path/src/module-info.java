/** An application that is a module. */
module com.example {
  requires dev.connections.activecampaign;
  requires dev.connections.ampersand;
  requires dev.connections.polytomic;
  requires dev.connections.structural;
  requires dev.connections.testing;
}
