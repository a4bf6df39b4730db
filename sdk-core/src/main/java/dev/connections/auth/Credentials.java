package dev.connections.auth;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows to its vendor: a bearer token, an API key, a user with password, or nothing.
 *
 * <p>Which kinds a vendor takes is checked when the client is built; a blank or malformed value is
 * refused there as well. No value is ever printed. Immutable and thread-safe.
 *
 * <p>A {@link Supplier} is asked for every attempt, and once anew after the vendor answered 401, so
 * it may rotate keys or mint short-lived tokens. It is never asked twice at the same time: calls
 * that need a secret meanwhile share the answer, and nothing is kept beyond that. It runs on a
 * thread of its own, which is interrupted when no call waits any longer; so it must not look at
 * thread locals, to find a tenant say: give each tenant credentials of its own. A supplier that
 * blocks ends a call at the call's deadline; one that throws, or gives null or a secret that no
 * header can carry, ends it with a {@code dev.connections.error.RefusedException}. It is not told
 * that a secret was refused, so one that keeps a token must let go of it before it ends.
 */
public final class Credentials {
  private static final Credentials NONE = fixed(Kind.NONE, "", "");

  private final Kind kind;
  private final String user;
  private final @Nullable Secret fixed;
  private final SingleFlight supplied;

  private Credentials(Kind kind, String user, @Nullable Secret fixed, Supplier<Secret> supplier) {
    this.kind = kind;
    this.user = user;
    this.fixed = fixed;
    this.supplied = new SingleFlight(supplier);
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

  /**
   * {@return a bearer token that stays the same}
   *
   * @param token the token
   */
  public static Credentials bearer(String token) {
    return fixed(Kind.BEARER, "", token);
  }

  /**
   * {@return a bearer token that is asked for}
   *
   * @param token gives the token
   */
  public static Credentials bearer(Supplier<Secret> token) {
    return supplied(Kind.BEARER, "", token);
  }

  /**
   * {@return an API key that stays the same}
   *
   * @param key the key
   */
  public static Credentials apiKey(String key) {
    return fixed(Kind.API_KEY, "", key);
  }

  /**
   * {@return an API key that is asked for}
   *
   * @param key gives the key
   */
  public static Credentials apiKey(Supplier<Secret> key) {
    return supplied(Kind.API_KEY, "", key);
  }

  /**
   * {@return a user and a password that stay the same}
   *
   * @param user the user
   * @param password the password
   */
  public static Credentials basic(String user, String password) {
    return fixed(Kind.BASIC, Objects.requireNonNull(user, "user"), password);
  }

  /**
   * {@return a user whose password is asked for}
   *
   * @param user the user
   * @param password gives the password
   */
  public static Credentials basic(String user, Supplier<Secret> password) {
    return supplied(Kind.BASIC, Objects.requireNonNull(user, "user"), password);
  }

  /** {@return no credentials} */
  public static Credentials none() {
    return NONE;
  }

  /** {@return the kind of credentials} */
  public Kind kind() {
    return kind;
  }

  /** {@return the user of {@link #basic}; empty for the other kinds} */
  public String user() {
    return user;
  }

  /** {@return the secret where it stays the same; empty where a supplier has to be asked} */
  public Optional<Secret> fixedSecret() {
    return Optional.ofNullable(fixed);
  }

  /**
   * {@return the secret, at once where it stays the same; otherwise the supplier's answer, which
   * others may be waiting for already} The future fails with what the supplier throws; completing
   * it early, by {@code cancel} or {@code orTimeout}, says that nobody waits for it here any
   * longer.
   */
  public CompletableFuture<Secret> ask() {
    return fixed == null ? supplied.join() : CompletableFuture.completedFuture(fixed);
  }

  /**
   * {@return the same, after a secret was refused: the answer to a question that is put only now,
   * since one that is on its way may be the refused one}
   */
  public CompletableFuture<Secret> askAnew() {
    return fixed == null ? supplied.joinNext() : CompletableFuture.completedFuture(fixed);
  }

  /** The kind, and nothing else. */
  @Override
  public String toString() {
    return "Credentials." + kind;
  }

  /** An absent text, as an unset variable gives it, is refused as a blank one: by build(). */
  private static Credentials fixed(Kind kind, String user, String text) {
    Secret secret = Secret.of(text == null ? "" : text);
    return new Credentials(kind, user, secret, () -> secret);
  }

  private static Credentials supplied(Kind kind, String user, Supplier<Secret> supplier) {
    return new Credentials(kind, user, null, Objects.requireNonNull(supplier, "supplier"));
  }
}
