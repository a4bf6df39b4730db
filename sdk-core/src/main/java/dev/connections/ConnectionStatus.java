package dev.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a connection fares: a state that means the same at every vendor, beside the vendor's own
 * word. Immutable and thread-safe.
 */
public final class ConnectionStatus {
  private static final ConnectionStatus UNKNOWN = new ConnectionStatus(State.UNKNOWN, "", null);

  private final State state;
  private final String word;
  private final @Nullable String reason;

  private ConnectionStatus(State state, String word, @Nullable String reason) {
    this.state = Objects.requireNonNull(state, "state");
    this.word = Objects.requireNonNull(word, "word");
    this.reason = reason;
  }

  /** The states that every vendor's words are translated to. May grow: keep a default branch. */
  public enum State {
    /** The vendor used the connection successfully, or calls it healthy. */
    CONNECTED,
    /** Set up, or its token just renewed, and not used since. */
    UNVERIFIED,
    /** Waits for somebody or something: a person to sign in, a first load to end. */
    PENDING,
    /** The provider no longer accepts the credentials; the customer has to sign in again. */
    NEEDS_REAUTHORIZATION,
    /** The vendor reports a fault. */
    ERROR,
    /** The vendor said nothing, or a word that this version does not know. */
    UNKNOWN;

    /** The state of this name; unknown when a later version wrote it. */
    private static State named(String name) {
      return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst().orElse(UNKNOWN);
    }
  }

  /** {@return no statement at all: {@link State#UNKNOWN} without a word} */
  public static ConnectionStatus unknown() {
    return UNKNOWN;
  }

  /**
   * {@return a state and the vendor's word for it; {@code ""} when the vendor said none}
   *
   * @param state what it means
   * @param word what the vendor said
   */
  public static ConnectionStatus of(State state, String word) {
    return new ConnectionStatus(state, word, null);
  }

  /**
   * {@return a state, the vendor's word for it and the vendor's reason}
   *
   * @param state what it means
   * @param word what the vendor said
   * @param reason why
   */
  public static ConnectionStatus of(State state, String word, String reason) {
    return new ConnectionStatus(state, word, Objects.requireNonNull(reason, "reason"));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ConnectionStatus fromJson(Json json) {
    return new ConnectionStatus(
        State.named(json.text("state").orElse("")),
        json.text("word").orElse(""),
        json.text("reason").orElse(null));
  }

  @JsonValue
  Json toJson() {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("state", state.name());
    if (!word.isEmpty()) {
      members.put("word", word);
    }
    reason().ifPresent(text -> members.put("reason", text));
    return Json.of(members);
  }

  /** {@return what it means} */
  public State state() {
    return state;
  }

  /** {@return what the vendor said, unchanged; {@code ""} when it said nothing} */
  public String word() {
    return word;
  }

  /** {@return why, where the vendor says so} */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConnectionStatus status
        && state == status.state
        && word.equals(status.word)
        && Objects.equals(reason, status.reason);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * state.hashCode() + word.hashCode()) + Objects.hashCode(reason);
  }

  /** State, word and reason, such as {@code CONNECTED (healthy)}. */
  @Override
  public String toString() {
    String text = word.isEmpty() ? state.name() : state + " (" + word + ")";
    return reason == null ? text : text + ": " + reason;
  }
}
