package dev.connections.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.ReauthorizationLink;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.federation.Connections;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReauthorisePageTest {
  private static final ConnectionRef BROKEN = ConnectionRef.parse("ampersand/connection-456");

  private final FakeAmpersand fake = FakeAmpersand.start();
  private final AmpersandClient client = Clients.of(fake);
  private final Connections all = Connections.of(client);
  private final Map<Connection, ReauthorizationLink> mails = new LinkedHashMap<>();

  @BeforeEach
  void breakTwo() {
    fake.add(broken("connection-456", "oauth2/authorizationCode"));
    fake.add(broken("connection-789", "apiKey"));
  }

  @AfterEach
  void close() {
    all.close();
    client.close();
    fake.close();
  }

  @Test
  void whoCanSignInAgainGetsALinkThatWorks() {
    assertThat(SendLinks.send(all, mails::put)).isTrue();

    assertThat(mails.keySet()).extracting(Connection::ref).containsExactly(BROKEN);
    ReauthorizationLink link = mails.values().iterator().next();
    assertThat(link.leftOut()).containsExactlyInAnyOrder("returnTo", "validFor");
    assertThat(AfterSignIn.works(all, BROKEN)).isFalse();
    fake.authorize(link.url().reveal());
    assertThat(AfterSignIn.works(all, BROKEN)).isTrue();
  }

  @Test
  void aLinkThatCannotBeHadKeepsNobodyFromTheirs() {
    fake.add(broken("connection-000", "oauth2/authorizationCode"));
    Answer listed = Answer.json(200, Json.of(fake.connections()));
    fake.enqueue(listed, Answer.of(400));

    assertThat(SendLinks.send(all, mails::put)).isTrue();

    assertThat(mails).hasSize(1);
  }

  @Test
  void aConnectionThatFailsPolytomicsTestDoesNotWork() {
    try (FakePolytomic polytomic = FakePolytomic.start();
        Connections one = Connections.of(polytomic.configure(PolytomicClient.builder()).build())) {
      ConnectionRef ref = one.list().execute().connections().get(0).ref();
      assertThat(AfterSignIn.works(one, ref)).isTrue();

      polytomic
          .on("POST", "/api/connections/test")
          .always(Answer.error(422, "the password was refused"));

      assertThat(AfterSignIn.works(one, ref)).isFalse();
    }
  }

  private static Json broken(String id, String scheme) {
    return Json.of(
        Map.of("id", id, "provider", "hubspot", "authScheme", scheme, "status", "bad_credentials"));
  }
}
