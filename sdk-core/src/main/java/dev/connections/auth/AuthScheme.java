package dev.connections.auth;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a customer signed in at the provider, in the vendor's word; an open set.
 *
 * <p>The constants are the schemes that the <a href="https://docs.withampersand.com/">Ampersand
 * API</a> documents; a word that is not among them is kept as it came. Immutable and thread-safe.
 */
public final class AuthScheme {
  /** No credentials at all. */
  public static final AuthScheme NONE = new AuthScheme("none");

  /** An API key. */
  public static final AuthScheme API_KEY = new AuthScheme("apiKey");

  /** A user name and a password. */
  public static final AuthScheme BASIC = new AuthScheme("basic");

  /** OAuth 2.0, authorization code. */
  public static final AuthScheme OAUTH2_AUTHORIZATION_CODE =
      new AuthScheme("oauth2/authorizationCode");

  /** OAuth 2.0, authorization code with proof key. */
  public static final AuthScheme OAUTH2_AUTHORIZATION_CODE_PKCE =
      new AuthScheme("oauth2/authorizationCodePKCE");

  /** OAuth 2.0, client credentials. */
  public static final AuthScheme OAUTH2_CLIENT_CREDENTIALS =
      new AuthScheme("oauth2/clientCredentials");

  /** OAuth 2.0, resource owner password. */
  public static final AuthScheme OAUTH2_PASSWORD = new AuthScheme("oauth2/password");

  private final String word;

  private AuthScheme(String word) {
    this.word = word;
  }

  /**
   * {@return the scheme of the given word, known or not}
   *
   * @param word as the vendor writes it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static AuthScheme of(String word) {
    return new AuthScheme(Objects.requireNonNull(word, "word"));
  }

  /** {@return the vendor's word, such as {@code oauth2/authorizationCode}} */
  @JsonValue
  public String word() {
    return word;
  }

  /** {@return whether a person grants access in a browser, so that a link can renew it} */
  public boolean isInteractiveOAuth() {
    return equals(OAUTH2_AUTHORIZATION_CODE) || equals(OAUTH2_AUTHORIZATION_CODE_PKCE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AuthScheme scheme && word.equals(scheme.word);
  }

  @Override
  public int hashCode() {
    return word.hashCode();
  }

  /** The vendor's word. */
  @Override
  public String toString() {
    return word;
  }
}
