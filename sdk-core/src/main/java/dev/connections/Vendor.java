package dev.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a connection for us, such as {@code polytomic}; an open set, so that anybody can add a
 * vendor. The constants live on the clients ({@code PolytomicClient.VENDOR}). Immutable and
 * thread-safe.
 */
public final class Vendor implements Comparable<Vendor> {
  private final String id;

  private Vendor(String id) {
    this.id = id;
  }

  /**
   * {@return the vendor of this id}
   *
   * @param id a word such as {@code polytomic}
   * @throws IllegalArgumentException unless the id consists of lower-case letters, digits, dots and
   *     hyphens, so that a {@link ConnectionRef} can be read back
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Vendor of(String id) {
    if (!isAllowed(id)) {
      throw new IllegalArgumentException(
          "A vendor id consists of lower-case letters, digits, dots and hyphens: '" + id + "'");
    }
    return new Vendor(id);
  }

  /** {@return the id, as it stands before the slash of a {@link ConnectionRef}} */
  @JsonValue
  public String id() {
    return id;
  }

  @Override
  public int compareTo(Vendor other) {
    return id.compareTo(other.id);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vendor vendor && id.equals(vendor.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }

  private static boolean isAllowed(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (!isAllowed(id.charAt(i))) {
        return false;
      }
    }
    return !id.isEmpty();
  }

  private static boolean isAllowed(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-';
  }
}
