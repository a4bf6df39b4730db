package dev.connections.auth;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a client shows to its vendor: a bearer token, an API key, a user with password, or nothing.
 *
 * <p>Which kinds a vendor takes is checked when the client is built; a blank or malformed value is
 * refused there as well. A {@link Supplier} is asked once for every attempt, and once anew after
 * the vendor answered 401, so it may rotate keys or mint short-lived tokens; it must be
 * thread-safe. No value is ever printed. Immutable and thread-safe.
 */
public final class Credentials {
  private static final Credentials NONE = new Credentials(Kind.NONE, "", () -> Secret.of(""), true);

  private final Kind kind;
  private final String user;
  private final Supplier<Secret> secret;
  private final boolean fixed;

  private Credentials(Kind kind, String user, Supplier<Secret> secret, boolean fixed) {
    this.kind = kind;
    this.user = user;
    this.secret = secret;
    this.fixed = fixed;
  }

  /** The kinds of credentials; may grow. */
  public enum Kind {
    /** A token in {@code Authorization: Bearer}. */
    BEARER("bearer"),
    /** A key in the vendor's own header. */
    API_KEY("apiKey"),
    /** A user and a password in {@code Authorization: Basic}. */
    BASIC("basic"),
    /** No credentials. */
    NONE("none");

    private final String factory;

    Kind(String factory) {
      this.factory = factory;
    }

    /** The name of the method of {@link Credentials} that makes this kind. */
    @Override
    public String toString() {
      return factory;
    }
  }

  /** A bearer token that stays the same. */
  public static Credentials bearer(String token) {
    return fixed(Kind.BEARER, "", token);
  }

  /** A bearer token that is asked for on each attempt. */
  public static Credentials bearer(Supplier<Secret> token) {
    return supplied(Kind.BEARER, "", token);
  }

  /** An API key that stays the same. */
  public static Credentials apiKey(String key) {
    return fixed(Kind.API_KEY, "", key);
  }

  /** An API key that is asked for on each attempt. */
  public static Credentials apiKey(Supplier<Secret> key) {
    return supplied(Kind.API_KEY, "", key);
  }

  /** A user and a password that stay the same. */
  public static Credentials basic(String user, String password) {
    return fixed(Kind.BASIC, Objects.requireNonNull(user, "user"), password);
  }

  /** A user whose password is asked for on each attempt. */
  public static Credentials basic(String user, Supplier<Secret> password) {
    return supplied(Kind.BASIC, Objects.requireNonNull(user, "user"), password);
  }

  /** No credentials. */
  public static Credentials none() {
    return NONE;
  }

  /** The kind of credentials. */
  public Kind kind() {
    return kind;
  }

  /** The user of {@link #basic}; empty for the other kinds. */
  public String user() {
    return user;
  }

  /** The secret where it stays the same; empty where a supplier has to be asked. */
  public Optional<Secret> fixedSecret() {
    return fixed ? Optional.of(secret.get()) : Optional.empty();
  }

  /** Asks for the secret; calls the supplier where there is one, and throws whatever it throws. */
  public Secret secret() {
    return secret.get();
  }

  /** The kind, and nothing else. */
  @Override
  public String toString() {
    return "Credentials." + kind;
  }

  /** An absent text, as an unset variable gives it, is refused as a blank one: by build(). */
  private static Credentials fixed(Kind kind, String user, String text) {
    Secret secret = Secret.of(text == null ? "" : text);
    return new Credentials(kind, user, () -> secret, true);
  }

  private static Credentials supplied(Kind kind, String user, Supplier<Secret> supplier) {
    return new Credentials(kind, user, Objects.requireNonNull(supplier, "supplier"), false);
  }
}
