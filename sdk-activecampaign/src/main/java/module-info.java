/** ActiveCampaign: the Deep Data connections of an account. */
module dev.connections.activecampaign {
  requires transitive dev.connections.core;

  exports dev.connections.activecampaign;
  exports dev.connections.activecampaign.model;
}
