package dev.connections.activecampaign;

import dev.connections.Call;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.activecampaign.model.ActiveCampaignConnectionList;
import dev.connections.activecampaign.model.ActiveCampaignConnectionResponse;
import dev.connections.spi.Calls;
import java.util.Optional;

/**
 * Fetches one connection and, since its own reply leaves the status out, looks for it in the list.
 */
final class WholeConnection {
  private final Calls calls;
  private final ActiveCampaignApi api;

  WholeConnection(Calls calls, ActiveCampaignApi api) {
    this.calls = calls;
    this.api = api;
  }

  Call<ActiveCampaignConnection> call(String id) {
    Call<ActiveCampaignConnection> alone =
        calls.map(api.getConnection(id), ActiveCampaignConnectionResponse::connection);
    return calls.mapOrThen(
        alone,
        found -> needsList(found) ? Optional.empty() : Optional.of(found),
        found -> listed(found, matches(found), 0),
        calls.map(
            new Matches(api, "", "").page(0), list -> ActiveCampaignConnection.builder().build()));
  }

  private static boolean needsList(ActiveCampaignConnection found) {
    return found.status().isEmpty()
        && found.service().isPresent()
        && found.externalid().isPresent();
  }

  private Matches matches(ActiveCampaignConnection found) {
    return new Matches(api, found.service().orElse(""), found.externalid().orElse(""));
  }

  private Call<ActiveCampaignConnection> listed(
      ActiveCampaignConnection found, Matches matches, long offset) {
    return calls.mapOrThen(
        matches.page(offset),
        page ->
            sameId(page, found)
                .or(() -> matches.isLast(page, offset) ? Optional.of(found) : Optional.empty()),
        page -> listed(found, matches, offset + page.connections().size()),
        calls.map(matches.page(offset), page -> found));
  }

  private static Optional<ActiveCampaignConnection> sameId(
      ActiveCampaignConnectionList page, ActiveCampaignConnection found) {
    return page.connections().stream().filter(row -> row.id().equals(found.id())).findFirst();
  }
}
