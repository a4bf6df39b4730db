package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakePolytomicSharingTest {
  private static final String ID = "248df4b7-aa70-47b8-a036-33ac447e668d";

  private final FakePolytomic fake = FakePolytomic.start();
  private final Wire wire = new Wire(fake, "Authorization", "Bearer " + fake.apiKey());
  private final Wire partner = new Wire(fake, "Authorization", "Bearer " + fake.partnerKey());
  private final String shared =
      "/api/organizations/" + fake.organizationId() + "/connections/" + ID + "/shared";

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void withoutCopiesTheListIsNull() {
    assertThat(wire.get("/api/connections/" + ID + "/shared").body()).isEqualTo("{\"data\":null}");
    assertThat(partner.get(shared).body()).isEqualTo("{\"data\":null}");
  }

  @Test
  void aPartnerGivesACopyToAnotherOrganization() {
    Json created = partner.json("POST", shared, "{\"child_organization_id\":\"o-2\"}").at("/data");

    Json copy = partner.json(shared).at("/data/0");
    assertThat(created.asMap()).containsOnlyKeys("id");
    assertThat(copy.at("/id")).isEqualTo(created.at("/id"));
    assertThat(copy.at("/name").asText()).isEqualTo("My Postgres Connection");
    assertThat(copy.at("/organization_id").asText()).isEqualTo("o-2");
    assertThat(copy.at("/parent_connection_id").asText()).isEqualTo(ID);
    assertThat(copy.at("/configuration").isNull()).isTrue();
    assertThat(wire.json("/api/connections/" + ID + "/shared").at("/data/0")).isEqualTo(copy);
  }

  @Test
  void aCopyIsNoConnectionOfTheOrganization() {
    partner.send("POST", shared, "{\"child_organization_id\":\"o-2\",\"name\":\"n\"}");

    assertThat(fake.connections()).hasSize(1);
    assertThat(partner.json(shared).at("/data/0/name").asText()).isEqualTo("n");
  }

  @Test
  void refusesWhatIsMissingOrUnknown() {
    assertStatus(partner.send("POST", shared, "{}"), 400);
    assertStatus(partner.get(shared.replace(ID + "/shared", "nobody/shared")), 404);
    assertStatus(partner.get("/api/organizations/other/connections/" + ID + "/shared"), 404);
    assertStatus(wire.get("/api/connections/nobody/shared"), 404);
  }

  @Test
  void onlyAPartnersKeyIsAccepted() {
    assertStatus(wire.get(shared), 403);
    assertStatus(new Wire(fake).get(shared), 401);
    assertStatus(partner.get("/api/connections"), 401);
  }

  private static void assertStatus(HttpResponse<String> reply, int status) {
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(Json.parse(reply.body()).at("/status")).isEqualTo(Json.of(status));
  }
}
