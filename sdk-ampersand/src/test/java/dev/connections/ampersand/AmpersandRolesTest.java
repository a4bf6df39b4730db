package dev.connections.ampersand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.CallDescription.Replay;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus.State;
import dev.connections.ConnectionsClient;
import dev.connections.Json;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import dev.connections.Vendor;
import dev.connections.auth.AuthScheme;
import dev.connections.auth.Credentials;
import dev.connections.error.NotFoundException;
import dev.connections.error.RefusedException;
import dev.connections.error.ValidationException;
import dev.connections.testing.FakeAmpersand;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmpersandRolesTest {
  private static final ConnectionRef REF = ConnectionRef.parse("ampersand/connection-123");
  private static final ConnectionRef NOBODY = ConnectionRef.parse("ampersand/nobody");

  private final FakeAmpersand fake = FakeAmpersand.start();
  private final AmpersandClient client =
      AmpersandClient.builder()
          .credentials(Credentials.apiKey(fake.apiKey()))
          .project(fake.project())
          .baseUrl(fake.url())
          .build();
  private final ConnectionsClient any = client;

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void getGivesTheSameConnectionAsTheList() {
    assertThat(role(Capability.Get.class).get(REF).execute())
        .isEqualTo(client.list().toList().get(0));
  }

  @Test
  void getOfAMissingConnectionIsNotFound() {
    assertThat(
            catchThrowableOfType(
                    NotFoundException.class, () -> role(Capability.Get.class).get(NOBODY).execute())
                .error()
                .detail())
        .contains("connection not found");
  }

  @Test
  void deleteRemovesTheConnection() {
    role(Capability.Delete.class).delete(REF).execute();

    assertThat(fake.connections()).isEmpty();
  }

  @Test
  void deleteIsDestructiveAndMayBeRepeated() {
    assertThat(client.delete(REF).describe().destructive()).isTrue();
    assertThat(client.delete(REF).describe().replay()).isEqualTo(Replay.IDEMPOTENT);
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void aReadOnlyClientNeitherDeletesNorReauthorizes() {
    try (AmpersandClient readOnly = client.derive(AmpersandClient.Builder::readOnly)) {
      assertThat(catchThrowableOfType(RefusedException.class, () -> readOnly.delete(REF).execute()))
          .isNotNull();
      assertThat(
              catchThrowableOfType(
                  RefusedException.class,
                  () -> readOnly.reauthorize(REF, Reauthorization.asIs()).execute()))
          .isNotNull();
      assertThat(fake.requests()).isEmpty();
    }
  }

  @Test
  void aLinkLeadsToAWorkingConnectionAndIsNeverPrinted() {
    ReauthorizationLink link =
        role(Capability.Reauthorize.class).reauthorize(REF, Reauthorization.asIs()).execute();

    assertThat(link.toString() + link.url()).doesNotContain("login.provider");
    fake.authorize(link.url().reveal());
    assertThat(client.get(REF).execute().status().word()).isEqualTo("created");
  }

  @Test
  void aLinkSaysThatItHonoursNoWish() {
    Reauthorization both =
        Reauthorization.returnTo(URI.create("https://app.test/back"))
            .validFor(Duration.ofMinutes(5));

    ReauthorizationLink link = client.reauthorize(REF, both).execute();

    assertThat(link.leftOut()).containsExactlyInAnyOrder("returnTo", "validFor");
    assertThat(link.expiresAt()).isEmpty();
    assertThat(fake.requests().get(0).target()).endsWith("/connection-123:oauth-update");
    assertThat(fake.requests().get(0).body()).isEmpty();
  }

  @Test
  void aLinkLeavesOutNoWishThatWasNotMade() {
    assertThat(client.reauthorize(REF, Reauthorization.asIs()).execute().leftOut()).isEmpty();
    assertThat(
            client
                .reauthorize(REF, Reauthorization.returnTo(URI.create("https://app.test")))
                .execute()
                .leftOut())
        .containsExactly("returnTo");
  }

  @ParameterizedTest
  @CsvSource({
    "oauth2/authorizationCode, true",
    "oauth2/authorizationCodePKCE, true",
    "oauth2/clientCredentials, false",
    "oauth2/password, false",
    "apiKey, false",
    "basic, false",
    "none, false",
    "jwt, false"
  })
  void aLinkCanBeHadWherePeopleGrantAccess(String scheme, boolean applicable) {
    Connection connection = Connection.builder(REF).authScheme(AuthScheme.of(scheme)).build();

    assertThat(client.applicable(connection)).isEqualTo(applicable);
  }

  @Test
  void noLinkCanBeHadForAnotherVendorOrAnUntoldScheme() {
    Connection other =
        Connection.builder(ConnectionRef.of(Vendor.of("polytomic"), "1"))
            .authScheme(AuthScheme.OAUTH2_AUTHORIZATION_CODE)
            .build();

    assertThat(client.applicable(other)).isFalse();
    assertThat(client.applicable(Connection.builder(REF).build())).isFalse();
  }

  @Test
  void aLinkForAConnectionWithAKeyIsRefusedByTheVendor() {
    fake.add(Json.of(Map.of("id", "k", "authScheme", "apiKey")));

    assertThat(
            catchThrowableOfType(
                ValidationException.class,
                () ->
                    client
                        .reauthorize(ConnectionRef.parse("ampersand/k"), Reauthorization.asIs())
                        .execute()))
        .hasMessageContaining("Choose a connection that uses OAuth.");
  }

  @Test
  void verifyHasAnExpiredTokenRefreshed() {
    Connection verified = role(Capability.Verify.class).verify(REF).execute();

    assertThat(verified.status().state()).isEqualTo(State.UNVERIFIED);
    assertThat(verified.status().word()).isEqualTo("created");
    assertThat(fake.requests().get(0).target())
        .endsWith("/connections/connection-123?refresh=ifExpired");
  }

  @Test
  void verifyTellsWhenTheRefreshFailed() {
    fake.refreshesFail(true);

    assertThat(client.verify(REF).execute().status().state())
        .isEqualTo(State.NEEDS_REAUTHORIZATION);
  }

  @Test
  void verifyLeavesAConnectionWithoutOauthAlone() {
    fake.add(Json.of(Map.of("id", "k", "authScheme", "apiKey", "status", "working")));
    fake.refreshesFail(true);

    assertThat(client.verify(ConnectionRef.parse("ampersand/k")).execute().status().state())
        .isEqualTo(State.CONNECTED);
  }

  @Test
  void verifyMayBeRepeated() {
    assertThat(client.verify(REF).describe().replay()).isEqualTo(Replay.SAFE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"polytomic/1", "ampersand:other/1"})
  void aRefOfAnotherVendorOrLabelIsRefusedByEveryRole(String text) {
    ConnectionRef ref = ConnectionRef.parse(text);

    assertRefused(text, () -> client.get(ref));
    assertRefused(text, () -> client.delete(ref));
    assertRefused(text, () -> client.verify(ref));
    assertRefused(text, () -> client.reauthorize(ref, Reauthorization.asIs()));
    assertThat(fake.requests()).isEmpty();
  }

  private static void assertRefused(String ref, Runnable call) {
    assertThatIllegalArgumentException()
        .isThrownBy(call::run)
        .withMessageStartingWith("ref: " + ref);
  }

  private <C extends Capability> C role(Class<C> type) {
    return any.capability(type).orElseThrow();
  }
}
