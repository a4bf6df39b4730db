package dev.connections.auth;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text that never prints: a key, a token, a password, a link that signs somebody in.
 *
 * <p>{@code toString}, string concatenation, logs and a user's JSON mapper show {@value #MASK};
 * only {@link #reveal} hands the text out. Immutable and thread-safe.
 */
public final class Secret {
  /** What is shown in place of a secret. */
  public static final String MASK = "********";

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /**
   * {@return the given text as a secret}
   *
   * @param text the text
   * @throws NullPointerException when there is none
   */
  public static Secret of(String text) {
    return new Secret(Objects.requireNonNull(text, "text"));
  }

  /** A mask that was written earlier is no secret: it reads back as absent. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static @Nullable Secret read(@Nullable String text) {
    return text == null || text.equals(MASK) ? null : new Secret(text);
  }

  /** {@return the text itself} Whoever calls this is responsible for where it goes. */
  public String reveal() {
    return text;
  }

  /** Whether both hold the same text; takes the same time wherever they differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Always {@value #MASK}. */
  @Override
  @JsonValue
  public String toString() {
    return MASK;
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
