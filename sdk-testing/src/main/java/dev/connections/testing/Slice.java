package dev.connections.testing;

import java.util.List;

/**
 * One page of a list that is paged by limit and offset.
 *
 * @param limit how many rows at most
 * @param offset how many rows to pass over
 */
record Slice(int limit, int offset) {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  static Slice of(Exchange exchange) {
    int asked = number(exchange, "limit");
    int limit = asked == 0 ? DEFAULT_LIMIT : Math.min(asked, MAX_LIMIT);
    return new Slice(limit, number(exchange, "offset"));
  }

  <T> List<T> cut(List<T> rows) {
    int from = Math.min(offset, rows.size());
    return rows.subList(from, Math.min(from + limit, rows.size()));
  }

  // What is no number counts as not sent.
  private static int number(Exchange exchange, String name) {
    return exchange.query(name).filter(text -> text.matches("[0-9]{1,9}")).stream()
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }
}
