package dev.connections.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.Json;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Secret;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthenticatePageTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void eachVendorTakesTheCredentialsThatThePageGivesIt() {
    List<ConnectionsClient> clients =
        FourClients.of(name -> name.endsWith("_URL") ? "https://acct.api-us1.com" : "value");

    assertThat(clients)
        .extracting(Object::toString)
        .containsExactly("structural", "ampersand", "activecampaign", "polytomic");
    clients.forEach(ConnectionsClient::close);
  }

  @Test
  void aKeyIsReadFromItsFileForEachCall(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "an-old-key\n");
    try (FakePolytomic fake = FakePolytomic.start();
        PolytomicClient client =
            Clients.of(fake).derive(b -> b.credentials(KeyFile.credentials(file)))) {
      fake.enqueue(Answer.json(200, Json.parse("{\"data\":null}")));
      assertThat(client.list()).isEmpty();
      Files.writeString(file, fake.apiKey());

      assertThat(client.list()).hasSize(1);
      assertThat(fake.requests())
          .extracting(request -> request.header("Authorization").orElse(""))
          .containsExactly("Bearer an-old-key", "Bearer " + fake.apiKey());
    }
  }

  @Test
  void aTokenForAmpersandIsSignedForItsGroupAndConsumer() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    AmpersandTokens tokens =
        new AmpersandTokens(pair.getPrivate(), "key-1", InstantSource.fixed(NOW));
    try (FakeAmpersand fake = FakeAmpersand.start();
        AmpersandClient client =
            Clients.of(fake).derive(b -> b.credentials(tokens.credentials("org-9", "u-5")))) {
      fake.enqueue(Answer.json(200, Json.of(List.of())));
      assertThat(client.list()).isEmpty();

      String[] parts =
          fake.requests().get(0).header("Authorization").orElseThrow().split("[ .]", -1);
      assertThat(parts).hasSize(4).startsWith("Bearer");
      assertThat(read(parts[1]).at("/kid").asText()).isEqualTo("key-1");
      assertThat(read(parts[2]).at("/groupRef").asText()).isEqualTo("org-9");
      assertThat(read(parts[2]).at("/consumerRef").asText()).isEqualTo("u-5");
      assertThat(read(parts[2]).at("/exp").asText())
          .isEqualTo(String.valueOf(NOW.getEpochSecond() + 300));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(pair.getPublic());
      signature.update((parts[1] + "." + parts[2]).getBytes(StandardCharsets.US_ASCII));
      assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[3]))).isTrue();
    }
  }

  @Test
  void oneCallIsMadeWithAnotherKey() {
    try (FakePolytomic fake = FakePolytomic.start();
        PolytomicClient client = Clients.of(fake)) {
      ConnectionRef ref = client.list().toList().get(0).ref();
      Answer answer = Answer.json(200, Json.parse("{\"data\":{\"id\":\"1\"}}"));
      fake.enqueue(answer);

      InTheNameOfAUser.get(client, ref, Secret.of("another-key"));

      assertThat(fake.requests().get(1).header("Authorization")).contains("Bearer another-key");
    }
  }

  private static Json read(String part) {
    return Json.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }
}
