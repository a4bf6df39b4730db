package dev.connections.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.error.NotFoundException;
import dev.connections.error.ValidationException;
import dev.connections.spi.Model;
import dev.connections.structural.model.ConnectRequest;
import dev.connections.structural.model.ConnectResult;
import dev.connections.structural.model.DemoSession;
import dev.connections.structural.model.Health;
import dev.connections.structural.model.HealthStatus;
import dev.connections.structural.model.PropagateFormat;
import dev.connections.structural.model.PropagateRequest;
import dev.connections.structural.model.PropagateResult;
import dev.connections.structural.model.StructuralConnection;
import dev.connections.structural.model.StructuralConnectionStatus;
import dev.connections.structural.model.StructuralEntityType;
import dev.connections.structural.model.StructuralObject;
import dev.connections.structural.model.StructuralPlatform;
import dev.connections.structural.model.TransformRequest;
import dev.connections.structural.model.TransformResponse;
import dev.connections.testing.FakeStructural;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StructuralOperationsTest {
  private static final String PAYMENT = "paym_000000000001";
  private static final Json NOTES = Json.of(Map.of("notes", "second instalment"));

  private final FakeStructural fake = FakeStructural.start();
  private final StructuralClient client =
      StructuralClient.builder()
          .credentials(Credentials.bearer(fake.apiKey()))
          .baseUrl(fake.url())
          .build();
  private final StructuralApi api = client.api();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void getConnectionsGivesTheActivePlatforms() {
    List<StructuralConnection> connections = api.getConnections().execute().data().connections();

    assertThat(connections).hasSize(1);
    assertThat(connections.get(0).platform()).contains(StructuralPlatform.PROCORE);
    assertThat(connections.get(0).status()).contains(StructuralConnectionStatus.ACTIVE);
    assertThat(connections.get(0).entitiesSynced()).contains(38L);
    assertSent("GET /api/v1/connections");
  }

  @Test
  void connectPlatformGivesTheStatusAndTheCounts() {
    ConnectResult result =
        api.connectPlatform(ConnectRequest.of(StructuralPlatform.DYNAMICS)).execute().data();

    assertThat(result.platform()).contains(StructuralPlatform.DYNAMICS);
    assertThat(result.status()).contains(StructuralConnectionStatus.CONNECTED);
    assertThat(result.entities()).containsEntry("invoices", 11L).hasSize(5);
    assertThat(fake.connections()).hasSize(2);
    assertSent("POST /api/v1/connect");
  }

  @Test
  void getObjectsGivesTheObjectsOfOneTypeWithTheirMappings() {
    api.connectPlatform(ConnectRequest.of("dynamics")).execute();

    List<StructuralObject> payments =
        api.getObjects(StructuralPlatform.PROCORE, StructuralEntityType.PAYMENT).execute().data();

    assertThat(payments).hasSize(8);
    StructuralObject first = payments.get(0);
    assertThat(first.canonicalId()).contains(PAYMENT);
    assertThat(first.entityType()).contains(StructuralEntityType.PAYMENT);
    assertThat(first.data().orElseThrow().at("/object").asText()).isEqualTo("payment");
    assertThat(first.platformData().orElseThrow().at("/title").isMissing()).isFalse();
    assertThat(first.mappings())
        .extracting(mapping -> mapping.platform().orElseThrow())
        .containsExactly(StructuralPlatform.PROCORE, StructuralPlatform.DYNAMICS);
    assertThat(fake.requests().get(1).target())
        .isEqualTo("/api/v1/objects?platform=procore&entity_type=payment");
  }

  @Test
  void propagateChangesAnObjectByItsCanonicalId() {
    PropagateResult result =
        api.propagate(
                PropagateRequest.builder()
                    .entityType(StructuralEntityType.PAYMENT)
                    .format(PropagateFormat.CANONICAL)
                    .canonicalId(PAYMENT)
                    .data(NOTES)
                    .build())
            .execute()
            .data();

    assertThat(result.canonical().orElseThrow().id()).contains(PAYMENT);
    assertThat(result.canonical().orElseThrow().updatedFields()).containsExactly("notes");
    assertThat(result.propagated().orElseThrow().at("/procore/notes").asText())
        .isEqualTo("second instalment");
    assertThat(result.references().orElseThrow().unresolved()).isEmpty();
    assertSent("POST /api/v1/propagate");
  }

  @Test
  void propagateChangesAnObjectByItsIdOnAPlatform() {
    PropagateResult result =
        api.propagate(
                PropagateRequest.builder()
                    .entityType("payment")
                    .format(PropagateFormat.PLATFORM)
                    .platform("procore")
                    .platformId("500001")
                    .data(Map.of("notes", "n"))
                    .build())
            .execute()
            .data();

    assertThat(result.canonical().orElseThrow().id()).contains(PAYMENT);
  }

  @Test
  void propagateOfAnUnknownObjectIsNotFound() {
    PropagateRequest request =
        PropagateRequest.builder()
            .entityType("payment")
            .format("canonical")
            .canonicalId("nobody")
            .data(NOTES)
            .build();

    assertThat(
            catchThrowableOfType(NotFoundException.class, () -> api.propagate(request).execute())
                .error()
                .code())
        .contains("NOT_FOUND");
  }

  @Test
  void transformGivesBothFormsAndKeepsNothing() {
    TransformResponse response =
        api.transform(TransformRequest.of("procore", "dynamics", "time_entry", NOTES)).execute();

    assertThat(response.canonical().orElseThrow().at("/object").asText()).isEqualTo("time_entry");
    assertThat(response.data()).contains(NOTES);
    assertThat(response.metadata().orElseThrow().entityType())
        .contains(StructuralEntityType.TIME_ENTRY);
    assertThat(response.metadata().orElseThrow().transformedAt()).isPresent();
    assertSent("POST /api/v1/transform");
  }

  @Test
  void aContractOfProcoreCannotBeTransformedWithoutItsContext() {
    TransformRequest bare = TransformRequest.of("procore", "dynamics", "contract", NOTES);
    TransformRequest whole =
        TransformRequest.builder()
            .source("procore")
            .target("dynamics")
            .entityType("contract")
            .data(NOTES)
            .context(Map.of("commitmentType", "WorkOrderContract"))
            .build();

    assertThat(
            catchThrowableOfType(ValidationException.class, () -> api.transform(bare).execute())
                .error()
                .code())
        .contains("TRANSFORM_ERROR");
    assertThat(api.transform(whole).execute().data()).isPresent();
  }

  @Test
  void createDemoSessionGivesAKeyThatWorks() {
    DemoSession session = api.createDemoSession().execute().data();

    assertThat(session.customerId()).isPresent();
    Credentials demo = Credentials.bearer(session.apiKey().orElseThrow().reveal());
    assertThat(api.getConnections().credentials(demo).execute().data().connections()).isEmpty();
    assertThat(fake.requests().get(0)).hasToString("POST /api/v1/demo/session");
  }

  @Test
  void deleteDemoSessionGivesNothing() {
    assertThat(api.deleteDemoSession().execute()).isNull();
    assertThat(fake.connections()).isEmpty();
    assertSent("DELETE /api/v1/demo/session");
  }

  @Test
  void getHealthGivesTheChecks() {
    Health health = api.getHealth().execute().data();

    assertThat(health.status()).contains(HealthStatus.OK);
    assertThat(health.timestamp()).isPresent();
    assertThat(health.checks()).containsEntry("database", "ok");
    assertSent("GET /api/v1/health");
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void aMissingRequiredMemberIsRefusedByNameBeforeSending(
      String member, Model.Builder<?> incomplete) {
    assertThatIllegalArgumentException()
        .isThrownBy(incomplete::build)
        .withMessageStartingWith(member + ": ");
  }

  static Stream<Arguments> incomplete() {
    return Stream.of(
        Arguments.of("platform", ConnectRequest.builder()),
        Arguments.of("entity_type", PropagateRequest.builder().data(NOTES).format("canonical")),
        Arguments.of("data", PropagateRequest.builder().entityType("payment").format("canonical")),
        Arguments.of("format", PropagateRequest.builder().entityType("payment").data(NOTES)),
        Arguments.of(
            "source", TransformRequest.builder().target("b").entityType("payment").data(NOTES)),
        Arguments.of(
            "target", TransformRequest.builder().source("a").entityType("payment").data(NOTES)),
        Arguments.of("entity_type", TransformRequest.builder().source("a").target("b").data(NOTES)),
        Arguments.of(
            "data", TransformRequest.builder().source("a").target("b").entityType("payment")));
  }

  private void assertSent(String request) {
    assertThat(fake.requests()).extracting(Object::toString).containsExactly(request);
  }
}
