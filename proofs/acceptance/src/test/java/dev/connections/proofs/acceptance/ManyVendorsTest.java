package dev.connections.proofs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Connection;
import dev.connections.ConnectionsClient;
import dev.connections.Json;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.error.DecodingException;
import dev.connections.error.NotFoundException;
import dev.connections.error.PermissionException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.federation.Connections;
import dev.connections.federation.IncompleteListingException;
import dev.connections.federation.Listing;
import dev.connections.federation.Outcome;
import dev.connections.testing.Answer;
import dev.connections.testing.CustomFake;
import dev.connections.testing.RecordedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The four vendors' clients as one, over sockets, with every kind of trouble that one can make. */
@Timeout(60)
final class ManyVendorsTest {
  private final Account account = new Account();
  private final List<CustomFake> others = new ArrayList<>();

  @AfterEach
  void closeTheFakes() {
    account.close();
    others.forEach(CustomFake::close);
  }

  /** No vendor answers before all four were asked. */
  @Test
  void allFourAreAskedBeforeTheFirstHasAnswered() {
    CountDownLatch asked = new CountDownLatch(Account.Holder.values().length);
    Connections all =
        Connections.of(
            Arrays.stream(Account.Holder.values())
                .map(vendor -> client(vendor, fake(request -> answerWhenAll(asked, vendor))))
                .toList());

    assertThat(all.list().execute().isComplete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void oneBadItemCostsItsClientAPartialAndNeverTheList(Account.Holder victim) {
    oneBadItemOf(victim);

    Listing listing = fourVendors().list().execute();

    assertThat(listing.connections()).hasSize(4);
    for (Account.Holder vendor : Account.Holder.values()) {
      assertThat(of(vendor, listing.outcomes()))
          .isInstanceOf(vendor == victim ? Outcome.Partial.class : Outcome.Complete.class)
          .satisfies(outcome -> assertThat(outcome.connections()).hasSize(1));
    }
    assertThat(cause(of(victim, listing.outcomes())))
        .isInstanceOf(DecodingException.class)
        .satisfies(cause -> assertThat(cause.getSuppressed()).hasSize(1));
  }

  @ParameterizedTest
  @EnumSource
  void oneBadItemIsToldAtTheEndOfTheStream(Account.Holder victim) {
    oneBadItemOf(victim);
    List<Connection> seen = new ArrayList<>();

    IncompleteListingException incomplete = incomplete(fourVendors().stream(), seen);

    assertThat(seen).hasSize(4);
    assertThat(of(victim, incomplete.outcomes())).isInstanceOf(Outcome.Partial.class);
    assertThat(incomplete.getSuppressed()).hasOnlyElementsOfType(DecodingException.class);
  }

  @Test
  void slowFailingPartialAndEndlessVendorsAreOneListing() {
    slowFailingAndPartial();
    Connections all = with(endless());

    Listing listing = all.list().timeout(Duration.ofSeconds(5)).execute();

    assertThat(listing.outcomes().get(0)).isInstanceOf(Outcome.Complete.class);
    assertThat(cause(listing.outcomes().get(1))).isInstanceOf(PermissionException.class);
    assertThat(listing.outcomes().get(2).connections()).hasSize(1);
    assertThat(cause(listing.outcomes().get(2))).isInstanceOf(NotFoundException.class);
    assertThat(listing.outcomes().get(3).connections()).hasSizeGreaterThan(1);
    assertThat(cause(listing.outcomes().get(3)))
        .isInstanceOfSatisfying(
            TransportException.class,
            late -> assertThat(late.reason()).isEqualTo(TransportException.Reason.DEADLINE));
  }

  @Test
  void oneDeadOneSilentAndOneWithABrokenSecondPageAreNamedAndTheRestIsListed() {
    deadSilentAndBroken();

    Listing listing = fourVendors().list().timeout(Duration.ofSeconds(3)).execute();

    List<Outcome> outcomes = listing.outcomes();
    assertThat(listing.connections()).extracting(c -> c.ref().id()).containsExactly("good", "1");
    assertThat(of(Account.Holder.STRUCTURAL, outcomes)).isInstanceOf(Outcome.Complete.class);
    assertThat(cause(of(Account.Holder.AMPERSAND, outcomes)))
        .hasMessageStartingWith("ampersand listConnections failed: nothing answers at 127.0.0.1");
    assertThat(of(Account.Holder.ACTIVECAMPAIGN, outcomes)).isInstanceOf(Outcome.Partial.class);
    assertThat(cause(of(Account.Holder.ACTIVECAMPAIGN, outcomes)))
        .hasMessageStartingWith("activecampaign listAllConnections answered HTTP 200")
        .hasMessageContaining("malformed JSON");
    assertThat(cause(of(Account.Holder.POLYTOMIC, outcomes)))
        .hasMessageStartingWith(
            "polytomic listConnections failed: 127.0.0.1 did not answer in time");
  }

  @Test
  void streamGivesWhatTheOthersHaveWhileOneIsEndless() {
    slowFailingAndPartial();
    List<Connection> seen = new ArrayList<>();

    try (Stream<Connection> stream = with(endless()).stream()) {
      assertThat(stream.peek(seen::add).anyMatch(c -> isOf(c, Account.Holder.STRUCTURAL))).isTrue();
    }

    assertThat(seen).isNotEmpty();
  }

  @Test
  void streamThatIsNotWholeEndsWithEveryReason() {
    slowFailingAndPartial();
    List<Connection> seen = new ArrayList<>();

    IncompleteListingException incomplete = incomplete(with(stuck()).stream(), seen);

    assertThat(seen).extracting(c -> c.ref().id()).containsExactlyInAnyOrder("slow", "1", "1");
    assertThat(cause(incomplete.outcomes().get(1))).isInstanceOf(PermissionException.class);
    assertThat(cause(incomplete.outcomes().get(2))).isInstanceOf(NotFoundException.class);
    assertThat(cause(incomplete.outcomes().get(3)))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("changed twice");
    assertThat(incomplete.getSuppressed()).hasSize(3);
  }

  /** One row without an id and one that is no object stand before a good one. */
  private void oneBadItemOf(Account.Holder victim) {
    for (Account.Holder vendor : Account.Holder.values()) {
      String id = vendor == Account.Holder.STRUCTURAL ? "platform" : "id";
      String good = "{'" + id + "':'good'}";
      account
          .fake(vendor)
          .enqueue(vendor == victim ? list(vendor, "{}", "7", good) : list(vendor, good));
    }
  }

  private Connections fourVendors() {
    return Connections.of(Arrays.stream(Account.Holder.values()).map(account::client).toList());
  }

  private void deadSilentAndBroken() {
    account.structural.enqueue(list(Account.Holder.STRUCTURAL, "{'platform':'good'}"));
    account.ampersand.close();
    account.campaign.enqueue(
        campaignPage(1, 2), Answer.of(200, "application/json", "{\"connections\":[{\"id\":"));
    account.polytomic.enqueue(Answer.silence());
  }

  private void slowFailingAndPartial() {
    Json slow = Json.of(Map.of("platform", "slow", "status", "active"));
    account.structural.enqueue(
        list(Account.Holder.STRUCTURAL, slow.toString()).delayed(Duration.ofMillis(300)));
    account.ampersand.enqueue(Answer.of(403));
    account.campaign.enqueue(campaignPage(1, 2), Answer.of(404));
  }

  private Connections with(ConnectionsClient fourth) {
    return Connections.of(
        account.client(Account.Holder.STRUCTURAL),
        account.client(Account.Holder.AMPERSAND),
        account.client(Account.Holder.ACTIVECAMPAIGN),
        fourth);
  }

  /** Each page has another row, and the total never comes nearer. */
  private ConnectionsClient endless() {
    return labelled(fake(request -> campaignPage(1 + offset(request), 1_000_000_000)));
  }

  /** Whatever page is asked for, the first one comes. */
  private ConnectionsClient stuck() {
    return labelled(fake(request -> campaignPage(1, 1_000_000_000)));
  }

  private ConnectionsClient labelled(CustomFake fake) {
    return ((ActiveCampaignClient) client(Account.Holder.ACTIVECAMPAIGN, fake))
        .derive(builder -> builder.label("fourth"));
  }

  private ConnectionsClient client(Account.Holder vendor, CustomFake fake) {
    return account.client(vendor, "any-key", fake.url());
  }

  private CustomFake fake(Function<RecordedRequest, Answer> answers) {
    CustomFake fake = CustomFake.start("", "/id", (request, rows) -> answers.apply(request));
    others.add(fake);
    return fake;
  }

  private static Answer answerWhenAll(CountDownLatch asked, Account.Holder vendor) {
    asked.countDown();
    try {
      return asked.await(20, TimeUnit.SECONDS) ? list(vendor) : Answer.of(400);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int offset(RecordedRequest request) {
    return Integer.parseInt(request.target().replaceFirst(".*offset=", ""));
  }

  private static Answer campaignPage(int id, int total) {
    return json("{'connections':[{'id':'" + id + "'}],'meta':{'total':'" + total + "'}}");
  }

  private static Answer list(Account.Holder vendor, String... rows) {
    String all = String.join(",", rows);
    return json(
        switch (vendor) {
          case STRUCTURAL -> "{'data':{'connections':[" + all + "]}}";
          case AMPERSAND -> "[" + all + "]";
          case ACTIVECAMPAIGN ->
              "{'connections':[" + all + "],'meta':{'total':'" + rows.length + "'}}";
          case POLYTOMIC -> "{'data':[" + all + "]}";
        });
  }

  private static boolean isOf(Connection connection, Account.Holder vendor) {
    return connection.vendor().id().equals(vendor.id());
  }

  private static Outcome of(Account.Holder vendor, List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.client().vendor().id().equals(vendor.id()))
        .findFirst()
        .orElseThrow();
  }

  private static IncompleteListingException incomplete(
      Stream<Connection> stream, List<Connection> seen) {
    return Objects.requireNonNull(
        catchThrowableOfType(IncompleteListingException.class, () -> stream.forEach(seen::add)));
  }

  private static SdkException cause(Outcome outcome) {
    return outcome instanceof Outcome.Partial partial
        ? partial.cause()
        : ((Outcome.Failed) outcome).cause();
  }

  private static Answer json(String body) {
    return Answer.json(200, Json.parse(body.replace('\'', '"')));
  }
}
