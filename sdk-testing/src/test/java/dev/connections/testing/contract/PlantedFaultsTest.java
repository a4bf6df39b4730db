package dev.connections.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.connections.http.Exchange;
import dev.connections.http.OkHttpTransport;
import dev.connections.http.Transport;
import dev.connections.http.TransportRequest;
import dev.connections.spi.ClientBuilder;
import dev.connections.testing.Answer;
import dev.connections.testing.CustomFake;
import dev.connections.testing.FakeVendor;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A suite that never fails proves nothing: each fault breaks the rules that forbid it. */
class PlantedFaultsTest {
  private static final Pattern RULE = Pattern.compile("\\[(?:method|test-factory):(\\w+)\\(\\)]");

  @Test
  void aSoundVendorBreaksNoRule() {
    assertThat(brokenBy(FifthVendorTest.class)).isEmpty();
  }

  @Test
  void anUnexpectedHeaderIsSeen() {
    assertThat(brokenBy(UnexpectedHeader.class))
        .contains("everyOperationSendsExactlyWhatTheVendorDocuments");
  }

  @Test
  void anOperationThatIsNotInTheTableIsSeen() {
    assertThat(brokenBy(ForgottenOperation.class))
        .containsExactly("everyOperationStandsInTheTable");
  }

  @Test
  void aPageThatIsLostIsSeen() {
    assertThat(brokenBy(LostPage.class))
        .containsExactly(
            "everyRowOfEveryPageIsListedInOrder", "pagesFollowOneAnotherAsynchronously");
  }

  @Test
  void aSecretThatNobodyMarkedIsSeen() {
    assertThat(brokenBy(UnmarkedSecret.class)).containsExactly("whatSucceedsPrintsNoSecret");
  }

  @Test
  void anOperationThatIsReplayedThoughItMustNotIsSeen() {
    assertThat(brokenBy(WronglySafe.class))
        .containsExactly(
            "aClientThatMayOnlyReadRefusesEverythingElse",
            "aDescriptionSaysWhatWouldBeSentAndSendsNothing",
            "onlyWhatMayBeSentTwiceIsSentAgainAfterAnErrorOfTheServer",
            "onlyWhatMayBeSentTwiceIsSentAgainAfterTheConnectionBroke",
            "onlyWhatWasCertainlyNotDoneIsSentAgainAfterTooMany");
  }

  @Test
  void anOperationThatDestroysAndDoesNotSaySoIsSeen() {
    assertThat(brokenBy(SilentDestruction.class))
        .containsExactly(
            "aConfirmationIsAskedForExactlyWhatDestroysSomething",
            "aDescriptionSaysWhatWouldBeSentAndSendsNothing",
            "whatIsDeclinedIsNotSent");
  }

  private static Set<String> brokenBy(Class<?> contract) {
    Set<String> broken = new TreeSet<>();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(contract)).build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() && result.getStatus() == Status.FAILED) {
                  broken.add(rule(test.getUniqueId()));
                }
              }
            });
    return broken;
  }

  private static String rule(String uniqueId) {
    Matcher rule = RULE.matcher(uniqueId);
    return rule.find() ? rule.group(1) : uniqueId;
  }

  static class UnexpectedHeader extends FifthVendorTest {
    @Override
    public FifthClient client(FakeVendor fake, Consumer<ClientBuilder<?>> options) {
      return super.client(
          fake,
          builder -> {
            builder.transport(changing(request -> request.withHeader("X-Extra", "1")));
            options.accept(builder);
          });
    }
  }

  static class ForgottenOperation extends FifthVendorTest {
    @Override
    public void operations(Operations<FifthClient> table) {
      table
          .safe("listConnections", c -> c.api().listConnections(0), "GET /v1/connections?offset=0")
          .answer("[]");
    }
  }

  static class WronglySafe extends FifthVendorTest {
    @Override
    public void operations(Operations<FifthClient> table) {
      table
          .never("listConnections", c -> c.api().listConnections(0), "GET /v1/connections?offset=0")
          .answer("[]");
      table.never("pause", c -> c.api().pause("1"), "POST /v1/connections/1/pause");
    }
  }

  static class SilentDestruction extends FifthVendorTest {
    @Override
    public void operations(Operations<FifthClient> table) {
      table
          .safe("listConnections", c -> c.api().listConnections(0), "GET /v1/connections?offset=0")
          .answer("[]");
      table.never("pause", c -> c.api().pause("1"), "POST /v1/connections/1/pause").destructive();
    }
  }

  static class UnmarkedSecret extends FifthVendorTest {
    @Override
    public void operations(Operations<FifthClient> table) {
      table
          .safe("listConnections", c -> c.api().listConnections(0), "GET /v1/connections?offset=0")
          .answer("[{\"id\":\"1\",\"app\":\"" + CANARY + "\"}]");
      table.never("pause", c -> c.api().pause("1"), "POST /v1/connections/1/pause");
    }
  }

  static class LostPage extends FifthVendorTest {
    @Override
    public FakeVendor startFake() {
      return CustomFake.start(
          "/v1",
          "/id",
          (request, rows) ->
              request.target().endsWith("offset=200")
                  ? Answer.of(200, "application/json", "[]")
                  : page(request, rows));
    }
  }

  private static Transport changing(UnaryOperator<TransportRequest> change) {
    Transport sound = OkHttpTransport.create();
    return new Transport() {
      @Override
      public Exchange exchange(TransportRequest request) {
        return sound.exchange(change.apply(request));
      }

      @Override
      public void close() {
        sound.close();
      }
    };
  }
}
