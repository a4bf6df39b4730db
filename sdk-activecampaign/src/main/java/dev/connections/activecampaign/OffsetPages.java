package dev.connections.activecampaign;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.Page;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.activecampaign.model.ActiveCampaignConnectionList;
import dev.connections.activecampaign.model.ActiveCampaignListMeta;
import dev.connections.spi.Calls;
import dev.connections.spi.ListReply;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private final ConnectionFilter filter;

  OffsetPages(Calls calls, ActiveCampaignApi api, ConnectionFilter filter) {
    this.calls = calls;
    this.api = api;
    this.filter = filter;
  }

  Call<Page<Connection>> first() {
    return page(Cursor.START);
  }

  private Call<Page<Connection>> page(Cursor cursor) {
    return calls.page(
        api.listAllConnections(
            query -> {
              filter.provider().ifPresent(query::service);
              query.limit(LIMIT).offset(cursor.offset());
            }),
        reply -> page(reply, cursor));
  }

  private Page<Connection> page(ListReply<ActiveCampaignConnectionList> reply, Cursor cursor) {
    List<ActiveCampaignConnection> rows = reply.value().connections();
    List<ActiveCampaignConnection> fresh = rows.stream().filter(cursor::isNew).toList();
    return reply.page(fresh, "/connections", new ActiveCampaignMapper(), next(reply, cursor, rows));
  }

  private @Nullable Call<Page<Connection>> next(
      ListReply<ActiveCampaignConnectionList> reply,
      Cursor cursor,
      List<ActiveCampaignConnection> rows) {
    Optional<Long> total =
        reply.value().meta().flatMap(ActiveCampaignListMeta::total).flatMap(OffsetPages::number);
    Cursor after = cursor.after(rows, reply.unreadableItems(), total);
    if (after.isWhole()) {
      return null;
    }
    if (!after.isShifted()) {
      return page(after);
    }
    if (cursor.second()) {
      throw reply.failure("/meta/total", "a list that changed twice while it was read");
    }
    return page(after.again());
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
