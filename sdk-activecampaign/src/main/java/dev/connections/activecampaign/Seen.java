package dev.connections.activecampaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ids that were seen. Immutable, because a call for the next page may be made twice; kept as
 * sets of falling size, so that adding a page does not copy all the pages before it.
 */
final class Seen {
  static final Seen NOTHING = new Seen(List.of(), 0);

  private final List<Set<String>> sets;
  private final int size;

  private Seen(List<Set<String>> sets, int size) {
    this.sets = sets;
    this.size = size;
  }

  boolean contains(String id) {
    return sets.stream().anyMatch(set -> set.contains(id));
  }

  int size() {
    return size;
  }

  Seen and(List<String> ids) {
    Set<String> added = new HashSet<>(ids);
    added.removeIf(this::contains);
    int grown = size + added.size();
    List<Set<String>> merged = new ArrayList<>(sets);
    while (!merged.isEmpty() && merged.get(merged.size() - 1).size() <= added.size()) {
      added.addAll(merged.remove(merged.size() - 1));
    }
    merged.add(added);
    return new Seen(List.copyOf(merged), grown);
  }
}
