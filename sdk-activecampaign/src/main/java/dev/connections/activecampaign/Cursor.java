package dev.connections.activecampaign;

import dev.connections.activecampaign.model.ActiveCampaignConnection;
import java.util.List;
import java.util.Optional;

/**
 * How far a list was read. Immutable.
 *
 * @param offset of the next page
 * @param ever the ids seen in any reading of the list
 * @param now the ids seen in this reading
 * @param nameless how many rows of this reading had no id, or could not be read at all
 * @param barren whether the last page gave no id that was new
 * @param total what the first page of this reading told
 * @param moved whether a later page told another total, or gave nothing new although the list goes
 *     on
 * @param ended whether the end was reached
 * @param second whether the list is read for the second time
 */
record Cursor(
    long offset,
    Seen ever,
    Seen now,
    int nameless,
    boolean barren,
    Optional<Long> total,
    boolean moved,
    boolean ended,
    boolean second) {
  static final Cursor START = reading(Seen.NOTHING, false);

  /** The start of the second reading, which skips what the first one gave. */
  Cursor again() {
    return reading(ever, true);
  }

  /** A row without an id is new each time: it is reported, not counted. */
  boolean isNew(ActiveCampaignConnection row) {
    return row.id().filter(ever::contains).isEmpty();
  }

  /**
   * The cursor behind these rows. A server may give fewer than were asked for.
   *
   * @param unreadable how many more rows there were
   * @param told the total that came with them
   */
  Cursor after(List<ActiveCampaignConnection> rows, int unreadable, Optional<Long> told) {
    List<String> ids = rows.stream().flatMap(row -> row.id().stream()).toList();
    int count = rows.size() + unreadable;
    Optional<Long> first = total.isPresent() ? total : told;
    boolean ends = count == 0 || first.map(all -> offset + count >= all).orElse(false);
    boolean nothingNew = count > 0 && now.and(ids).size() == now.size();
    boolean stuck = nothingNew && (count == ids.size() || barren && !ends);
    return new Cursor(
        offset + count,
        ever.and(ids),
        now.and(ids),
        nameless + count - ids.size(),
        nothingNew,
        first,
        moved || stuck || told.isPresent() && !told.equals(first),
        ends,
        second);
  }

  /** Everything was read, and nothing contradicts it. */
  boolean isWhole() {
    return ended && !isShifted();
  }

  /** The total changed on the way, or the end came with rows missing. */
  boolean isShifted() {
    return moved || ended && total.map(all -> now.size() + nameless < all).orElse(false);
  }

  private static Cursor reading(Seen ever, boolean second) {
    return new Cursor(0, ever, Seen.NOTHING, 0, false, Optional.empty(), false, false, second);
  }
}
