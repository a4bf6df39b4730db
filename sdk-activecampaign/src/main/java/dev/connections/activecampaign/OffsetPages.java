package dev.connections.activecampaign;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.Page;
import dev.connections.activecampaign.ActiveCampaignApi.ListAllConnectionsQuery;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.activecampaign.model.ActiveCampaignConnectionList;
import dev.connections.activecampaign.model.ActiveCampaignListMeta;
import dev.connections.error.DecodingException;
import dev.connections.spi.Calls;
import dev.connections.spi.ListReply;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Pages by offset. Rows shift while a list is read, when somebody creates or deletes a connection
 * meanwhile: so no row is given twice, and when the total moves or rows are missing at the end, the
 * list is read once more from its start. If that does not help either, the list fails rather than
 * look complete.
 */
final class OffsetPages {
  static final long LIMIT = 100;

  private final Calls calls;
  private final ActiveCampaignApi api;
  private final Consumer<ListAllConnectionsQuery> conditions;

  /**
   * Pages of what the vendor finds.
   *
   * @param conditions what the vendor is to filter by
   */
  OffsetPages(Calls calls, ActiveCampaignApi api, Consumer<ListAllConnectionsQuery> conditions) {
    this.calls = calls;
    this.api = api;
    this.conditions = conditions;
  }

  Call<Page<Connection>> first() {
    return page(Cursor.START);
  }

  private Call<Page<Connection>> page(Cursor cursor) {
    return calls.page(
        api.listAllConnections(
            query -> {
              conditions.accept(query);
              query.limit(LIMIT).offset(cursor.offset());
            }),
        reply -> page(reply, cursor));
  }

  private Page<Connection> page(ListReply<ActiveCampaignConnectionList> reply, Cursor cursor) {
    List<ActiveCampaignConnection> rows = reply.value().connections();
    Cursor after = cursor.after(rows, reply.unreadableItems(), total(reply.value()));
    boolean hopeless = after.isShifted() && cursor.second();
    return reply.page(
        rows,
        cursor::isNew,
        "/connections",
        new ActiveCampaignMapper(),
        hopeless ? List.of(shifted(reply)) : List.of(),
        after.isWhole() || hopeless ? null : page(after.isShifted() ? after.again() : after));
  }

  private static DecodingException shifted(ListReply<ActiveCampaignConnectionList> reply) {
    return reply.failure(
        "/meta/total", "a list that changed twice while it was read, so that rows may be missing");
  }

  static Optional<Long> total(ActiveCampaignConnectionList list) {
    return list.meta().flatMap(ActiveCampaignListMeta::total).flatMap(OffsetPages::number);
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
