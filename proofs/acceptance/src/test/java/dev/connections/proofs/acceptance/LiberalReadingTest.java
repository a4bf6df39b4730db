package dev.connections.proofs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.ampersand.model.AmpersandConnection;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.spi.Model;
import dev.connections.structural.model.StructuralConnection;
import dev.connections.testing.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a vendor may do without notice is read without failure, and nothing of it is lost. */
final class LiberalReadingTest {
  private final Account account = new Account();

  @AfterEach
  void closeTheFakes() {
    account.close();
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownMemberIsKept(Account.Holder vendor) {
    Connection read = read(vendor, row(vendor, "\"novelty\":{\"deep\":[1,null,\"two\"]}"));

    Json kept = model(vendor, read).unknown().get("novelty");
    assertThat(kept).isEqualTo(Json.parse("{\"deep\":[1,null,\"two\"]}"));
  }

  @ParameterizedTest
  @EnumSource(names = "STRUCTURAL", mode = EnumSource.Mode.EXCLUDE)
  void anUnknownStatusWordIsKeptAndNotGuessed(Account.Holder vendor) {
    Connection read = read(vendor, row(vendor, "\"status\":\"meditating\""));

    assertThat(read.status().state()).isEqualTo(State.UNKNOWN);
    assertThat(read.status().word()).isEqualTo("meditating");
  }

  /** The fake lists only what is active, so the reply is scripted. */
  @Test
  void anUnknownStatusWordOfStructuralIsKeptAndNotGuessed() {
    account.structural.enqueue(
        json("{'data':{'connections':[{'platform':'sage','status':'meditating'}]}}"));

    Connection read = only(Account.Holder.STRUCTURAL);

    assertThat(read.provider()).isEqualTo("sage");
    assertThat(read.status().state()).isEqualTo(State.UNKNOWN);
    assertThat(read.status().word()).isEqualTo("meditating");
  }

  @Test
  void aStatusThatIsMissingNullOrEmptyIsUnknown() {
    account.polytomic.enqueue(
        json("{'data':[{'id':'1'},{'id':'2','status':null},{'id':'3','status':''}]}"));

    assertThat(account.client(Account.Holder.POLYTOMIC).list().toList())
        .hasSize(3)
        .allMatch(read -> read.status().state() == State.UNKNOWN)
        .allMatch(read -> read.status().word().isEmpty());
  }

  @Test
  void nullInPlaceOfAListIsAnEmptyList() {
    account.polytomic.enqueue(json("{'data':null}"));
    account.structural.enqueue(json("{'data':{'connections':null}}"));
    account.campaign.enqueue(json("{'connections':null,'meta':{'total':'0'}}"));

    assertThat(account.client(Account.Holder.POLYTOMIC).list().toList()).isEmpty();
    assertThat(account.client(Account.Holder.STRUCTURAL).list().toList()).isEmpty();
    assertThat(account.client(Account.Holder.ACTIVECAMPAIGN).list().toList()).isEmpty();
  }

  @Test
  void aNumberMayComeAsAString() {
    Connection polytomic =
        read(Account.Holder.POLYTOMIC, "{'id':'c','api_calls_last_24_hours':'2021'}");
    Connection structural =
        read(Account.Holder.STRUCTURAL, "{'platform':'procore','entities_synced':'38'}");

    assertThat(polytomic.source(PolytomicConnection.class).orElseThrow().apiCallsLast24Hours())
        .contains(2021L);
    assertThat(structural.source(StructuralConnection.class).orElseThrow().entitiesSynced())
        .contains(38L);
  }

  @Test
  void aStringMayComeAsANumber() {
    account.campaign.enqueue(
        json("{'connections':[{'id':7,'status':1,'isInternal':0}],'meta':{'total':1}}"));

    Connection read = only(Account.Holder.ACTIVECAMPAIGN);

    assertThat(read.ref().id()).isEqualTo("7");
    assertThat(read.status().state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void aLastSyncOfNullIsNone() {
    Connection read = read(Account.Holder.ACTIVECAMPAIGN, "{'id':'1','lastSync':null}");

    assertThat(read.lastSyncedAt()).isEmpty();
  }

  @Test
  void anEmptyUrlIsKeptAsItIs() {
    Connection read = read(Account.Holder.ACTIVECAMPAIGN, "{'id':'1','logoUrl':'','linkUrl':''}");

    ActiveCampaignConnection source = read.source(ActiveCampaignConnection.class).orElseThrow();
    assertThat(source.logoUrl()).contains("");
    assertThat(source.linkUrl()).contains("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/problem+json", "text/html", "nonsense"})
  void jsonIsReadWhateverItIsCalled(String contentType) {
    account.polytomic.enqueue(Answer.of(200, contentType, "{\"data\":[{\"id\":\"c\"}]}"));

    assertThat(only(Account.Holder.POLYTOMIC).ref().id()).isEqualTo("c");
  }

  private Connection read(Account.Holder vendor, String row) {
    account.fake(vendor).add(Json.parse(row.replace('\'', '"')));
    return only(vendor);
  }

  private Connection only(Account.Holder vendor) {
    return assertThat(account.client(vendor).list().toList()).singleElement().actual();
  }

  private static String row(Account.Holder vendor, String member) {
    String id = vendor == Account.Holder.STRUCTURAL ? "platform" : "id";
    return "{\"" + id + "\":\"c\"," + member + "}";
  }

  private static Model model(Account.Holder vendor, Connection read) {
    Class<? extends Model> type =
        switch (vendor) {
          case STRUCTURAL -> StructuralConnection.class;
          case AMPERSAND -> AmpersandConnection.class;
          case ACTIVECAMPAIGN -> ActiveCampaignConnection.class;
          case POLYTOMIC -> PolytomicConnection.class;
        };
    return read.source(type).orElseThrow();
  }

  private static Answer json(String body) {
    return Answer.json(200, Json.parse(body.replace('\'', '"')));
  }
}
