package dev.connections.spi;

import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.http.TransportRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts credentials on a request, and says what is wrong with those that cannot be put there. */
final class Signer {
  private final VendorProfile profile;

  Signer(VendorProfile profile) {
    this.profile = profile;
  }

  /**
   * Makes sure that the vendor takes such credentials and that they are well-formed, as far as that
   * can be told without asking a supplier.
   *
   * @throws IllegalArgumentException when not; never repeats a value
   */
  void check(Credentials credentials) {
    Set<Credentials.Kind> accepted = profile.accepted();
    if (!accepted.contains(credentials.kind())) {
      throw new IllegalArgumentException(
          profile.vendor()
              + ": credentials: "
              + profile.vendor()
              + " does not take "
              + credentials.kind()
              + "; use "
              + choices(accepted));
    }
    checkUser(credentials);
    if (credentials.kind() != Credentials.Kind.NONE) {
      credentials.fixedSecret().ifPresent(secret -> check(credentials.kind(), secret));
    }
  }

  /** The request with the credentials on it. */
  TransportRequest sign(TransportRequest request, Credentials credentials, Secret secret) {
    Credentials.Kind kind = credentials.kind();
    String header = profile.credentialHeader(kind);
    return switch (kind) {
      case BEARER -> request.withHeader(header, "Bearer ".concat(secret.reveal()));
      case API_KEY -> request.withHeader(header, secret.reveal());
      case BASIC -> request.withHeader(header, "Basic " + basic(credentials.user(), secret));
      case NONE -> request;
    };
  }

  /**
   * Makes sure that a secret can stand in a header.
   *
   * @throws IllegalArgumentException when it cannot; never repeats it
   */
  void check(Credentials.Kind kind, Secret secret) {
    String text = secret.reveal();
    if (text.isBlank()) {
      throw bad(kind, "is missing or blank; ");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBasic(kind) ? !printable(c) : !fitsHeader(c)) {
        throw bad(
            kind, "holds a line break, a space or another character that no header can carry; ");
      }
    }
  }

  private IllegalArgumentException bad(Credentials.Kind kind, String what) {
    return new IllegalArgumentException(
        profile.vendor() + ": credentials: the " + words(kind) + " " + what + remedy());
  }

  private void checkUser(Credentials credentials) {
    if (credentials.kind() != Credentials.Kind.BASIC) {
      return;
    }
    String user = credentials.user();
    if (user.isBlank()
        || user.indexOf(':') >= 0
        || user.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          profile.vendor()
              + ": credentials: the user of basic must not be blank and holds neither"
              + " a colon nor a control character");
    }
  }

  private String remedy() {
    return profile.keyRemedy().isEmpty() ? "copy it anew" : "copy it anew. " + profile.keyRemedy();
  }

  private static boolean fitsHeader(int c) {
    return c > ' ' && c < 0x7f;
  }

  /** A password travels in base64, so it may hold what a header may not. */
  private static boolean printable(int c) {
    return !Character.isISOControl(c);
  }

  private static boolean isBasic(Credentials.Kind kind) {
    return kind == Credentials.Kind.BASIC;
  }

  private static String words(Credentials.Kind kind) {
    return switch (kind) {
      case BEARER -> "bearer token";
      case API_KEY -> "API key";
      case BASIC -> "password of basic";
      case NONE -> "empty secret";
    };
  }

  private static String choices(Set<Credentials.Kind> accepted) {
    return accepted.stream()
        .map(kind -> "Credentials." + kind + "(...)")
        .collect(Collectors.joining(" or "));
  }

  static String basic(String user, Secret password) {
    byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }
}
