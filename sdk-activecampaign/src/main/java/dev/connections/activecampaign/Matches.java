package dev.connections.activecampaign;

import dev.connections.Call;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.activecampaign.model.ActiveCampaignConnectionList;

/**
 * What the vendor finds by a service and an external id, page by page: it may match a part of a
 * word, so what is looked for need not stand on the first page.
 */
record Matches(ActiveCampaignApi api, String service, String externalid) {
  Call<ActiveCampaignConnectionList> page(long offset) {
    return api.listAllConnections(
        query -> {
          query.service(service).externalid(externalid);
          query.limit(OffsetPages.LIMIT).offset(offset);
        });
  }

  /** A server may give fewer rows than were asked for, so a short page is not the end. */
  boolean isLast(ActiveCampaignConnectionList page, long offset) {
    long read = offset + page.connections().size();
    return page.connections().isEmpty()
        || OffsetPages.total(page).map(all -> read >= all).orElse(false);
  }

  boolean isExact(ActiveCampaignConnection found) {
    return found.service().filter(service::equals).isPresent()
        && found.externalid().filter(externalid::equals).isPresent();
  }
}
