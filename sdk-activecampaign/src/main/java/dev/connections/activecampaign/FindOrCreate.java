package dev.connections.activecampaign;

import dev.connections.Call;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.activecampaign.model.ActiveCampaignConnectionList;
import dev.connections.activecampaign.model.ActiveCampaignConnectionResponse;
import dev.connections.activecampaign.model.ActiveCampaignConnectionUpdate;
import dev.connections.activecampaign.model.ActiveCampaignCreateConnectionRequest;
import dev.connections.activecampaign.model.ActiveCampaignNewConnection;
import dev.connections.activecampaign.model.ActiveCampaignUpdateConnectionRequest;
import dev.connections.spi.Calls;
import java.util.Optional;

/**
 * Looks for a connection by service and external id, and updates or creates it. What the vendor
 * finds is compared again, since it may match a part of a word.
 */
final class FindOrCreate {
  private static final String NOT_KNOWN_YET = "id";

  private final Calls calls;
  private final ActiveCampaignApi api;
  private final ActiveCampaignNewConnection wanted;
  private final Matches matches;

  FindOrCreate(Calls calls, ActiveCampaignApi api, ActiveCampaignNewConnection wanted) {
    this.calls = calls;
    this.api = api;
    this.wanted = wanted;
    this.matches = new Matches(api, wanted.service(), wanted.externalid());
  }

  Call<ActiveCampaignConnection> call() {
    return from(0);
  }

  private Call<ActiveCampaignConnection> from(long offset) {
    return calls.mapOrThen(
        matches.page(offset),
        this::asWanted,
        list -> updateOrCreate(list, offset),
        update(NOT_KNOWN_YET),
        create());
  }

  private Optional<ActiveCampaignConnection> asWanted(ActiveCampaignConnectionList list) {
    return find(list).filter(this::isAsWanted);
  }

  private Call<ActiveCampaignConnection> updateOrCreate(
      ActiveCampaignConnectionList list, long offset) {
    Optional<String> id = find(list).flatMap(ActiveCampaignConnection::id);
    if (id.isPresent()) {
      return update(id.get());
    }
    return matches.isLast(list, offset) ? create() : from(offset + list.connections().size());
  }

  private Call<ActiveCampaignConnection> update(String id) {
    ActiveCampaignConnectionUpdate update =
        ActiveCampaignConnectionUpdate.builder()
            .name(wanted.name())
            .logoUrl(wanted.logoUrl())
            .linkUrl(wanted.linkUrl())
            .build();
    return calls.map(
        api.updateConnection(id, ActiveCampaignUpdateConnectionRequest.of(update)),
        ActiveCampaignConnectionResponse::connection);
  }

  private Call<ActiveCampaignConnection> create() {
    return calls.map(
        api.createConnection(ActiveCampaignCreateConnectionRequest.of(wanted)),
        ActiveCampaignConnectionResponse::connection);
  }

  private Optional<ActiveCampaignConnection> find(ActiveCampaignConnectionList list) {
    return list.connections().stream().filter(matches::isExact).findFirst();
  }

  private boolean isAsWanted(ActiveCampaignConnection found) {
    return found.name().equals(Optional.of(wanted.name()))
        && found.logoUrl().equals(Optional.of(wanted.logoUrl()))
        && found.linkUrl().equals(Optional.of(wanted.linkUrl()));
  }
}
