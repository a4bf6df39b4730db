package dev.connections.spi;

import org.jspecify.annotations.Nullable;

/** Where a model lays out its members, one by one and in their order on the wire. */
public interface Members {
  /**
   * A member that may be shown; null for an absent one.
   *
   * @param name the vendor's name of it
   * @param value its value
   */
  void add(String name, @Nullable Object value);

  /**
   * A member that must never be shown; null for an absent one.
   *
   * @param name the vendor's name of it
   * @param value its value
   */
  void secret(String name, @Nullable Object value);
}
