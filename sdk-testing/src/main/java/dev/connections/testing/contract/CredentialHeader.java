package dev.connections.testing.contract;

import dev.connections.auth.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One kind of credentials that a vendor takes, and the header in which it goes. */
public final class CredentialHeader {
  private final String header;
  private final UnaryOperator<String> value;
  private final Function<String, Credentials> credentials;

  private CredentialHeader(
      String header, UnaryOperator<String> value, Function<String, Credentials> credentials) {
    this.header = header.toLowerCase(Locale.ROOT);
    this.value = value;
    this.credentials = credentials;
  }

  /**
   * A token in {@code Authorization: Bearer}.
   *
   * @return the kind
   */
  public static CredentialHeader bearer() {
    return new CredentialHeader("Authorization", secret -> "Bearer " + secret, Credentials::bearer);
  }

  /**
   * A key in a header of the vendor's own.
   *
   * @param header the header's name
   * @return the kind
   */
  public static CredentialHeader apiKey(String header) {
    return new CredentialHeader(header, secret -> secret, Credentials::apiKey);
  }

  /**
   * A user and a password in {@code Authorization: Basic}.
   *
   * @return the kind
   */
  public static CredentialHeader basic() {
    return new CredentialHeader(
        "Authorization",
        secret -> "Basic " + base64("user:" + secret),
        secret -> Credentials.basic("user", secret));
  }

  Credentials credentials(String secret) {
    return credentials.apply(secret);
  }

  Map<String, String> expected(String secret) {
    return Map.of(header, value.apply(secret));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The kind. */
  @Override
  public String toString() {
    return credentials.apply("secret").kind().toString();
  }
}
