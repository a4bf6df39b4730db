package dev.connections.examples.docs;

import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.activecampaign.model.ActiveCampaignNewConnection;

/** Makes the connection of a shop be there, whether or not it was there before. */
final class ConnectShop {
  private ConnectShop() {}

  static ActiveCampaignConnection connect(ActiveCampaignClient campaign, String shopId) {
    ActiveCampaignNewConnection wanted =
        ActiveCampaignNewConnection.of(
            "pageforge",
            shopId,
            "Harbour Books",
            "https://pageforge.example/logo.png",
            "https://pageforge.example/shops/" + shopId);
    return campaign.findOrCreate(wanted).execute();
  }
}
