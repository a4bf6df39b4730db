package dev.connections.testing;

import dev.connections.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of credentials that a caller can hand to Ampersand, each of one auth scheme. */
enum AmpersandCredential {
  API_KEY("apiKey", "apiKey"),
  BASIC("basicAuth", "basic", "username", "password"),
  CLIENT("oauth2ClientCredentials", "oauth2/clientCredentials", "clientId", "clientSecret"),
  PASSWORD(
      "oauth2PasswordCredentials",
      "oauth2/password",
      "username",
      "password",
      "clientId",
      "clientSecret"),
  TOKENS("oauth2AuthorizationCode", "oauth2/authorizationCode"),
  CUSTOM("customAuth", "custom");

  private final String member;
  private final String scheme;

  @SuppressWarnings("ImmutableEnumChecker") // it comes from List.of
  private final List<String> required;

  AmpersandCredential(String member, String scheme, String... required) {
    this.member = member;
    this.scheme = scheme;
    this.required = List.of(required);
  }

  String member() {
    return member;
  }

  String scheme() {
    return scheme;
  }

  static Optional<AmpersandCredential> named(String member) {
    return Arrays.stream(values()).filter(kind -> kind.member.equals(member)).findFirst();
  }

  /** Those that an input holds. */
  static List<AmpersandCredential> in(Json input) {
    return Arrays.stream(values())
        .filter(kind -> !input.at("/" + kind.member).isMissing())
        .toList();
  }

  /** The pointers that an input with this kind of credentials lacks. */
  Stream<String> missing(Json input) {
    return required.stream()
        .map(name -> member + "/" + name)
        .filter(pointer -> input.at("/" + pointer).asText().isEmpty());
  }

  /** Most credentials are never told again; a key always is, and tokens on request. */
  static Json withoutUntold(Json row) {
    JsonObject told = JsonObject.copyOf(row);
    Stream.of(BASIC, CLIENT, PASSWORD, CUSTOM).forEach(kind -> told.remove(kind.member));
    return told.json();
  }
}
