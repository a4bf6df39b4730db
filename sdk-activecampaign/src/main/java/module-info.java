/** ActiveCampaign: the Deep Data connections of an account. */
module dev.connections.activecampaign {
  requires transitive dev.connections.core;

  exports dev.connections.activecampaign;
  exports dev.connections.activecampaign.model;

  // A user's own Jackson mapper makes the codecs that the models name.
  opens dev.connections.activecampaign.codec to
      com.fasterxml.jackson.databind;
}
