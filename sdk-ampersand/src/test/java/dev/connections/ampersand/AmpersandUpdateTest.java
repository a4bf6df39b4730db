package dev.connections.ampersand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.CallDescription.Replay;
import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.ampersand.model.AmpersandBasicAuth;
import dev.connections.ampersand.model.AmpersandClientCredentials;
import dev.connections.ampersand.model.AmpersandConnection;
import dev.connections.ampersand.model.AmpersandConnectionInput;
import dev.connections.ampersand.model.AmpersandPasswordCredentials;
import dev.connections.ampersand.model.AmpersandTokensInput;
import dev.connections.ampersand.model.AmpersandUpdateConnectionRequest;
import dev.connections.ampersand.model.AmpersandUpdateField;
import dev.connections.ampersand.model.ProviderMetadataInput;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.ValidationException;
import dev.connections.testing.FakeAmpersand;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmpersandUpdateTest {
  private static final ConnectionRef REF = ConnectionRef.parse("ampersand/connection-123");
  private static final Secret SECRET = Secret.of("canary");

  private final FakeAmpersand fake = FakeAmpersand.start();
  private final AmpersandClient client =
      AmpersandClient.builder()
          .credentials(Credentials.apiKey(fake.apiKey()))
          .project(fake.project())
          .baseUrl(fake.url())
          .build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @ParameterizedTest
  @MethodSource("changeable")
  void theMaskNamesWhatIsSet(String member, AmpersandConnectionInput.Builder input) {
    assertThat(UpdateMask.of(input.build()))
        .extracting(AmpersandUpdateField::toString)
        .containsExactly(member);
  }

  static Stream<Arguments> changeable() {
    return Stream.of(
        Arguments.of("providerWorkspaceRef", input().providerWorkspaceRef("w")),
        Arguments.of(
            "providerMetadata",
            input().providerMetadata(Map.of("a", ProviderMetadataInput.of("1", "input")))),
        Arguments.of("apiKey", input().apiKey(SECRET)),
        Arguments.of("basicAuth", input().basicAuth(AmpersandBasicAuth.of("u", SECRET))),
        Arguments.of(
            "oauth2ClientCredentials",
            input().oauth2ClientCredentials(AmpersandClientCredentials.of("c", SECRET))),
        Arguments.of(
            "oauth2PasswordCredentials",
            input()
                .oauth2PasswordCredentials(
                    AmpersandPasswordCredentials.of("u", SECRET, "c", SECRET))));
  }

  @Test
  void everythingThatIsSetIsSentAndNothingElse() {
    fake.add(Json.of(Map.of("id", "b", "authScheme", "basic", "status", "bad_credentials")));

    AmpersandConnection updated =
        client
            .update(
                ConnectionRef.parse("ampersand/b"),
                input()
                    .basicAuth(AmpersandBasicAuth.of("svc", SECRET))
                    .providerWorkspaceRef("w")
                    .build())
            .execute();

    assertThat(updated.providerWorkspaceRef()).contains("w");
    assertThat(updated.status().orElseThrow()).hasToString("created");
    assertThat(fake.requests().get(0).body())
        .isEqualTo(
            "{\"updateMask\":[\"providerWorkspaceRef\",\"basicAuth\"],\"connection\":"
                + "{\"providerWorkspaceRef\":\"w\","
                + "\"basicAuth\":{\"username\":\"svc\",\"password\":\"canary\"}}}");
  }

  @Test
  void anUpdateThatSetsNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.update(REF, input().build()))
        .withMessageContaining("connection: sets nothing");
    assertThat(fake.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unchangeable")
  void whatNobodyCanChangeIsRefusedByName(String member, AmpersandConnectionInput.Builder input) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.update(REF, input.providerWorkspaceRef("w").build()))
        .withMessageContaining("[" + member + "]")
        .withMessageNotContaining("canary");
    assertThat(fake.requests()).isEmpty();
  }

  static Stream<Arguments> unchangeable() {
    return Stream.of(
        Arguments.of("provider", input().provider("p")),
        Arguments.of("groupRef", input().groupRef("g")),
        Arguments.of("groupName", input().groupName("g")),
        Arguments.of("consumerRef", input().consumerRef("c")),
        Arguments.of("consumerName", input().consumerName("c")),
        Arguments.of(
            "oauth2AuthorizationCode",
            input().oauth2AuthorizationCode(AmpersandTokensInput.builder().build())),
        Arguments.of("customAuth", input().customAuth(Map.of("a", "canary"))));
  }

  // No mask would name it, so the vendor would ignore it without a word.
  @Test
  void aMemberThatIsNotKnownIsRefusedRatherThanLost() {
    AmpersandConnectionInput.Builder input = input().providerWorkspaceRef("w");
    input.unknown("brandNew", Json.of("canary"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.update(REF, input.build()))
        .withMessageContaining("[brandNew]")
        .withMessageNotContaining("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oauth2AuthorizationCode", "customAuth", "provider", "*"})
  void aMaskThatTheVendorDoesNotTakeIsRefusedThroughTheTypedApiToo(String mask) {
    AmpersandUpdateConnectionRequest request =
        AmpersandUpdateConnectionRequest.of(
            List.of(AmpersandUpdateField.API_KEY, AmpersandUpdateField.of(mask)),
            input().apiKey(SECRET).build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.api().updateConnection("connection-123", request))
        .withMessageContaining("updateMask: [" + mask + "]")
        .withMessageNotContaining("canary");
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void anEmptyMaskIsRefusedThroughTheTypedApiToo() {
    AmpersandUpdateConnectionRequest request =
        AmpersandUpdateConnectionRequest.of(List.of(), input().apiKey(SECRET).build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.api().updateConnection("connection-123", request))
        .withMessageContaining("updateMask: names nothing");
  }

  @Test
  void credentialsOfAnotherSchemeAreRefusedByTheVendor() {
    assertThat(
            catchThrowableOfType(
                    ValidationException.class,
                    () -> client.update(REF, input().apiKey(SECRET).build()).execute())
                .error()
                .issues())
        .hasSize(1);
  }

  @Test
  void anUpdateIsNeverReplayed() {
    assertThat(client.update(REF, input().apiKey(SECRET).build()).describe().replay())
        .isEqualTo(Replay.NEVER);
  }

  @Test
  void aRefOfAnotherVendorIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.update(ConnectionRef.parse("x/1"), input().apiKey(SECRET).build()))
        .withMessageStartingWith("ref: x/1");
  }

  private static AmpersandConnectionInput.Builder input() {
    return AmpersandConnectionInput.builder();
  }
}
