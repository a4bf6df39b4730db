package dev.connections.examples.docs;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;

/** Signs JWTs for Ampersand: RS256, each for one group and one consumer, for five minutes. */
final class AmpersandTokens {
  private static final Duration LIFE = Duration.ofMinutes(5); // Ampersand takes ten at most
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final PrivateKey key;
  private final String keyId;
  private final InstantSource clock;

  AmpersandTokens(PrivateKey key, String keyId, InstantSource clock) {
    this.key = key;
    this.keyId = keyId;
    this.clock = clock;
  }

  Credentials credentials(String groupRef, String consumerRef) {
    return Credentials.bearer(() -> token(groupRef, consumerRef));
  }

  private Secret token(String groupRef, String consumerRef) {
    Instant now = clock.instant();
    String content =
        part(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId))
            + "."
            + part(
                Map.of(
                    "sub",
                    "connections",
                    "groupRef",
                    groupRef,
                    "consumerRef",
                    consumerRef,
                    "iat",
                    now.getEpochSecond(),
                    "exp",
                    now.plus(LIFE).getEpochSecond()));
    return Secret.of(content + "." + BASE64.encodeToString(signature(content)));
  }

  private static String part(Map<String, Object> members) {
    return BASE64.encodeToString(Json.of(members).toString().getBytes(StandardCharsets.UTF_8));
  }

  private byte[] signature(String content) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key cannot sign", e);
    }
  }
}
