package dev.connections;

import java.util.Objects;

/**
 * Something that a vendor said and that this version of the SDK does not know: the vendor's API has
 * moved on. It is kept and does no harm; it tells that an update of the SDK may be due. Never holds
 * a value.
 *
 * @param kind what is not known
 * @param operation the vendor's name of the operation that was answered
 * @param status the HTTP status of the reply
 * @param schema the class of the model that met an unknown member, or of the unknown word; {@code
 *     ""} for a status
 * @param pointer where in the reply, as a JSON pointer with {@code *} for the index of any list;
 *     {@code ""} for a status
 */
public record Drift(Kind kind, String operation, int status, String schema, String pointer) {
  /**
   * Refuses nulls.
   *
   * @param kind what is not known
   * @param operation the vendor's name of the operation that was answered
   * @param status the HTTP status of the reply
   * @param schema the class of the model that met an unknown member, or of the unknown word; {@code
   *     ""} for a status
   * @param pointer where in the reply, as a JSON pointer with {@code *} for the index of any list;
   *     {@code ""} for a status
   */
  public Drift {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(pointer, "pointer");
  }

  /** What is not known; may grow. */
  public enum Kind {
    /** A member that the model does not have; it is kept beside the others. */
    UNKNOWN_MEMBER,
    /** A word for which there is no constant; it is kept as it came. */
    UNKNOWN_WORD,
    /** A status that the vendor does not document for the operation. */
    UNDOCUMENTED_STATUS
  }
}
