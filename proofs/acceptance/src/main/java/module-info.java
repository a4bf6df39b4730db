/** What users type, as a module of its own. */
module dev.connections.acceptance {
  requires com.fasterxml.jackson.databind;
  requires dev.connections.activecampaign;
  requires dev.connections.ampersand;
  requires dev.connections.polytomic;
  requires dev.connections.structural;
  requires dev.connections.testing;
  requires static org.jspecify;
  requires tools.jackson.databind;
}
