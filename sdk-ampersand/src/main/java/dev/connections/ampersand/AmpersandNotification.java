package dev.connections.ampersand;

import dev.connections.ConnectionRef;
import dev.connections.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notification that <a
 * href="https://docs.withampersand.com/notifications/notification-payloads">Ampersand</a> sent to a
 * webhook, a Kinesis stream or an S3 bucket. Reading one asks nobody and changes nothing.
 *
 * <p><b>Nothing here proves that Ampersand sent it.</b> Ampersand documents no signature, so none
 * is checked, and whoever knows the address of a webhook can post to it. Take a notification for a
 * hint to look, as {@code Watch.lookSoon} does, and never for a fact.
 *
 * <p>Reading is liberal: only the type is required, what is missing or of another JSON type is
 * absent, and types that this version does not know are kept. Immutable and thread-safe.
 */
public final class AmpersandNotification {
  /** The type of a notification that somebody made a connection. */
  public static final String CONNECTION_CREATED = "connection.created";

  /** The type of a notification that Ampersand renewed a token, which is no change of health. */
  public static final String CONNECTION_REFRESHED = "connection.refreshed";

  /** The type of a notification that somebody signed in again or changed a connection. */
  public static final String CONNECTION_UPDATED = "connection.updated";

  /** The type of a notification that a connection was deleted. */
  public static final String CONNECTION_DELETED = "connection.deleted";

  /** The type of a notification that a connection does not work; it has {@link #errors}. */
  public static final String CONNECTION_ERROR = "connection.error";

  private final String type;
  private final Json data;

  private AmpersandNotification(String type, Json data) {
    this.type = type;
    this.data = data;
  }

  /**
   * Reads the body of a webhook.
   *
   * @param body JSON, as it came
   * @return the notification
   * @throws IllegalArgumentException when it is no JSON object with a {@code notificationType}; the
   *     message never repeats the body
   */
  public static AmpersandNotification parse(String body) {
    Json json = Json.parse(body);
    String type =
        json.text("notificationType")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "notification: has no notificationType; Kinesis and S3 have it beside the"
                            + " payload: give both to of(type, data)"));
    return of(type, json.at("/data"));
  }

  /**
   * {@return a notification as Kinesis and S3 deliver it}
   *
   * @param type the type, from the event's or the object's metadata
   * @param data the payload
   * @throws IllegalArgumentException when the type is blank or the payload is no JSON object
   */
  public static AmpersandNotification of(String type, Json data) {
    if (type.isBlank()) {
      throw new IllegalArgumentException("notification: its type is blank");
    }
    if (!data.isObject()) {
      throw new IllegalArgumentException("notification: its data is no JSON object");
    }
    return new AmpersandNotification(type, data.asSensitive());
  }

  /**
   * {@return the type, in Ampersand's word, such as {@value #CONNECTION_ERROR}; known here or not}
   */
  public String type() {
    return type;
  }

  /** {@return whether it is about a connection itself, not about what is done with one} */
  public boolean isAboutConnection() {
    return type.startsWith("connection.");
  }

  /** {@return the id of the project} */
  public Optional<String> projectId() {
    return text("projectId");
  }

  /** {@return the id of the connection; absent where a notification is about something else} */
  public Optional<String> connectionId() {
    return text("connectionId");
  }

  /** {@return the provider, such as {@code salesforce}} */
  public Optional<String> provider() {
    return text("provider");
  }

  /** {@return the id of the group that the connection belongs to} */
  public Optional<String> groupRef() {
    return text("groupRef");
  }

  /** {@return the id of the person who made the connection} */
  public Optional<String> consumerRef() {
    return text("consumerRef");
  }

  /** {@return the name of that person} */
  public Optional<String> consumerName() {
    return text("consumerName");
  }

  /**
   * {@return what went wrong, in Ampersand's words; empty when nothing is said} Taken from {@code
   * errors} or, where that is missing, from the deprecated {@code error}, be it a list or a single
   * text.
   */
  public List<String> errors() {
    List<String> errors = texts(data.at("/errors"));
    return errors.isEmpty() ? texts(data.at("/error")) : errors;
  }

  /**
   * {@return everything that was sent} Prints masked, since notifications about installations hold
   * links that open a customer's configuration.
   */
  public Json data() {
    return data;
  }

  /** {@return the connection as a client without a label names it; absent where none is named} */
  public Optional<ConnectionRef> ref() {
    return connectionId().map(id -> ConnectionRef.of(AmpersandClient.VENDOR, id));
  }

  /**
   * {@return the connection as the client of this label names it; absent where none is named}
   *
   * @param label the label
   * @throws IllegalArgumentException when the label is not {@code [A-Za-z0-9._-]+}
   */
  public Optional<ConnectionRef> ref(String label) {
    return connectionId().map(id -> ConnectionRef.of(AmpersandClient.VENDOR, label, id));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AmpersandNotification that
        && type.equals(that.type)
        && data.equals(that.data);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, data);
  }

  /** Type and connection. */
  @Override
  public String toString() {
    return type + connectionId().map(id -> " of connection " + id).orElse("");
  }

  private Optional<String> text(String name) {
    return data.text(name).filter(text -> !text.isBlank());
  }

  private static List<String> texts(Json json) {
    if (json.isString()) {
      return json.asText().isBlank() ? List.of() : List.of(json.asText());
    }
    return json.asList().stream().filter(Json::isString).map(Json::asText).toList();
  }
}
