package dev.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names one connection at one vendor, and survives being printed: {@code polytomic/248df4b7}, or
 * with the label of the client it came from {@code ampersand:tenant-42/3b0f4f0e}.
 *
 * <p>The text is split at the first slash and what stands before it at the first colon, so an id
 * may contain both. Immutable and thread-safe.
 */
public final class ConnectionRef {
  private final Vendor vendor;
  private final @Nullable String label;
  private final String id;

  private ConnectionRef(Vendor vendor, @Nullable String label, String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A connection of " + vendor + " needs an id; it is blank");
    }
    this.vendor = vendor;
    this.label = label;
    this.id = id;
  }

  /**
   * {@return the connection of this id at this vendor}
   *
   * @param vendor who holds the connection
   * @param id the vendor's own id
   * @throws IllegalArgumentException when the id is blank
   */
  public static ConnectionRef of(Vendor vendor, String id) {
    return new ConnectionRef(vendor, null, id);
  }

  /**
   * {@return the connection of this id, seen by the client of this label}
   *
   * @param vendor who holds the connection
   * @param label the client's label
   * @param id the vendor's own id
   * @throws IllegalArgumentException when the id is blank or the label is not {@code
   *     [A-Za-z0-9._-]+}
   */
  public static ConnectionRef of(Vendor vendor, String label, String id) {
    return new ConnectionRef(vendor, checkLabel(label), id);
  }

  /**
   * Reads what {@link #toString} printed.
   *
   * @param text a ref as text
   * @return the ref
   * @throws IllegalArgumentException when the text is not {@code vendor/id} or {@code
   *     vendor:label/id}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ConnectionRef parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "A connection ref reads vendor/id or vendor:label/id: '" + text + "'");
    }
    String head = text.substring(0, slash);
    String id = text.substring(slash + 1);
    int colon = head.indexOf(':');
    return colon < 0
        ? of(Vendor.of(head), id)
        : of(Vendor.of(head.substring(0, colon)), head.substring(colon + 1), id);
  }

  /**
   * Gives the label back when a ref can carry it.
   *
   * @param label the label
   * @return the label itself
   * @throws IllegalArgumentException when the label is not {@code [A-Za-z0-9._-]+}
   */
  public static String checkLabel(String label) {
    if (label.isEmpty() || !label.chars().allMatch(ConnectionRef::allowed)) {
      throw new IllegalArgumentException(
          "label: letters, digits, dots, underscores and hyphens only: '" + label + "'");
    }
    return label;
  }

  /** {@return the vendor that holds the connection} */
  public Vendor vendor() {
    return vendor;
  }

  /** {@return the label of the client that saw it, where that client has one} */
  public Optional<String> label() {
    return Optional.ofNullable(label);
  }

  /** {@return the vendor's own id} */
  public String id() {
    return id;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConnectionRef ref
        && vendor.equals(ref.vendor)
        && Objects.equals(label, ref.label)
        && id.equals(ref.id);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * vendor.hashCode() + Objects.hashCode(label)) + id.hashCode();
  }

  /** The ref as {@link #parse} reads it. */
  @Override
  @JsonValue
  public String toString() {
    return label == null ? vendor + "/" + id : vendor + ":" + label + "/" + id;
  }

  private static boolean allowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == '-';
  }
}
