package dev.connections.proofs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.federation.Connections;
import dev.connections.testing.Answer;
import dev.connections.testing.RecordedRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a vendor can filter by it is asked to, and whatever it sends is checked. */
final class FiltersTest {
  private static final String AC_PAGE = "limit=100&offset=0";

  private final Account account = new Account();

  /** A condition that only connection {@code 1} of {@link #twoRows} meets. */
  enum Condition {
    PROVIDER,
    STATE,
    OWNER,
    NAME;

    ConnectionFilter filter() {
      ConnectionFilter all = ConnectionFilter.all();
      return switch (this) {
        case PROVIDER -> all.provider("wanted");
        case STATE -> all.state(State.CONNECTED);
        case OWNER -> all.owner("org-9");
        case NAME -> all.name("Nine Ltd");
      };
    }
  }

  @AfterEach
  void closeTheFakes() {
    account.close();
  }

  @ParameterizedTest
  @CsvSource({
    "STRUCTURAL, PROVIDER, ''",
    "STRUCTURAL, STATE, ''",
    "STRUCTURAL, OWNER, ''",
    "STRUCTURAL, NAME, ''",
    "AMPERSAND, PROVIDER, provider=wanted",
    "AMPERSAND, STATE, ''",
    "AMPERSAND, OWNER, groupRef=org-9",
    "AMPERSAND, NAME, ''",
    "ACTIVECAMPAIGN, PROVIDER, filters%5Bservice%5D=wanted&" + AC_PAGE,
    "ACTIVECAMPAIGN, STATE, " + AC_PAGE,
    "ACTIVECAMPAIGN, OWNER, " + AC_PAGE,
    "ACTIVECAMPAIGN, NAME, " + AC_PAGE,
    "POLYTOMIC, PROVIDER, ''",
    "POLYTOMIC, STATE, ''",
    "POLYTOMIC, OWNER, ''",
    "POLYTOMIC, NAME, ''"
  })
  void theVendorIsAskedForWhatItCanFilterBy(
      Account.Holder vendor, Condition condition, String query) {
    account.client(vendor).list(condition.filter()).toList();

    assertThat(queries(vendor)).containsExactly(query);
  }

  /** The replies are scripted, so no condition was heeded. */
  @ParameterizedTest
  @EnumSource
  void aVendorThatDoesNotHeedTheFilterLeaksNothing(Condition condition) {
    for (Account.Holder vendor : Account.Holder.values()) {
      account.fake(vendor).enqueue(twoRows(vendor));
    }

    List<Connection> listed = all().list(condition.filter()).execute().orThrow();

    assertThat(listed).allMatch(condition.filter()::matches);
    assertThat(listed)
        .extracting(connection -> connection.ref().toString())
        .containsExactlyElementsOf(wanted(condition));
  }

  @Test
  void everyPageOfActiveCampaignCarriesTheFilterAndItsTotalIsThatOfTheFilteredList() {
    rows(250, "wanted");
    rows(250, "unwanted");

    List<Connection> listed =
        account.client(Account.Holder.ACTIVECAMPAIGN).list(Condition.PROVIDER.filter()).toList();

    assertThat(listed).hasSize(250).allMatch(Condition.PROVIDER.filter()::matches);
    assertThat(queries(Account.Holder.ACTIVECAMPAIGN))
        .hasSize(5)
        .allMatch(query -> query.startsWith("filters%5Bservice%5D=wanted&limit=100&offset="));
  }

  @Test
  void whatIsSortedOutHereStillCountsForTheTotalOfActiveCampaign() {
    rows(250, "wanted");
    account.campaign.add(row("last", "wanted", "Nine Ltd"));

    List<Connection> listed =
        account.client(Account.Holder.ACTIVECAMPAIGN).list(Condition.NAME.filter()).toList();

    assertThat(listed).singleElement().matches(connection -> connection.ref().id().equals("last"));
    assertThat(account.campaign.requests()).hasSize(3);
  }

  private Connections all() {
    return Connections.of(Arrays.stream(Account.Holder.values()).map(account::client).toList());
  }

  private List<String> queries(Account.Holder vendor) {
    return account.fake(vendor).requests().stream()
        .map(RecordedRequest::target)
        .map(target -> target.contains("?") ? target.substring(target.indexOf('?') + 1) : "")
        .toList();
  }

  private static List<String> wanted(Condition condition) {
    return switch (condition) {
      case PROVIDER ->
          List.of("structural/wanted", "ampersand/1", "activecampaign/1", "polytomic/1");
      case STATE -> List.of("structural/wanted", "ampersand/1", "activecampaign/1", "polytomic/1");
      case OWNER -> List.of("ampersand/1", "polytomic/1");
      case NAME -> List.of("activecampaign/1", "polytomic/1");
    };
  }

  private static Answer twoRows(Account.Holder vendor) {
    return json(
        switch (vendor) {
          case STRUCTURAL ->
              "{'data':{'connections':[{'platform':'wanted','status':'active'},"
                  + "{'platform':'unwanted','status':'error'}]}}";
          case AMPERSAND ->
              "[{'id':'1','provider':'wanted','group':{'groupRef':'org-9'},'status':'working'},"
                  + "{'id':'2','provider':'unwanted','group':{'groupRef':'org-99'},"
                  + "'status':'bad_credentials'}]";
          case ACTIVECAMPAIGN ->
              "{'connections':[{'id':'1','service':'wanted','name':'Nine Ltd','status':'1'},"
                  + "{'id':'2','service':'unwanted','name':'Nine','status':'0'}],"
                  + "'meta':{'total':'2'}}";
          case POLYTOMIC ->
              "{'data':[{'id':'1','type':{'id':'wanted'},'name':'Nine Ltd',"
                  + "'organization_id':'org-9','status':'healthy'},"
                  + "{'id':'2','type':{'id':'unwanted'},'name':'nine ltd',"
                  + "'organization_id':'org-99','status':'other'}]}";
        });
  }

  private void rows(int count, String service) {
    IntStream.range(0, count)
        .forEach(i -> account.campaign.add(row(service + i, service, "name " + i)));
  }

  private static Json row(String id, String service, String name) {
    return Json.of(
        Map.of("id", id, "service", service, "externalid", id, "name", name, "status", "1"));
  }

  private static Answer json(String body) {
    return Answer.json(200, Json.parse(body.replace('\'', '"')));
  }
}
