package dev.connections.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.connections.Json;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class FakeVendorsTest {
  private static final String LIST = "/api/connections";

  @Test
  void anInstanceFieldGivesEachTestFakesOfItsOwnAndClosesThem() {
    Seen seen = run(OfInstance.class);

    assertThat(seen.failures).isEmpty();
    assertThat(seen.urls()).hasSize(2).doesNotHaveDuplicates().allMatch(FakeVendorsTest::isClosed);
  }

  @Test
  void aStaticFieldGivesAllTestsOneFakeThatIsResetAndClosesItAtTheEnd() {
    Seen seen = run(OfClass.class);

    assertThat(seen.failures).isEmpty();
    assertThat(seen.urls()).hasSize(3).containsOnly(seen.urls().get(0));
    assertThat(seen.urls()).allMatch(FakeVendorsTest::isClosed);
  }

  @Test
  void aTestMethodTakesFakesAsParameters() {
    Seen seen = run(ByParameter.class);

    assertThat(seen.failures).isEmpty();
    assertThat(seen.urls()).hasSize(2).allMatch(FakeVendorsTest::isClosed);
  }

  @Test
  void aFailureShowsWhatTheFakesWereAsked() {
    Throwable failure = run(Failing.class).failures.get(0);

    assertThat(failure).hasMessage("the test failed");
    assertThat(printed(failure))
        .contains("Suppressed: " + RequestsBeforeTheFailure.class.getName() + ": FakeAmpersand")
        .contains("FakeAmpersand was asked nothing\n")
        .contains("FakePolytomic was asked:\n  GET " + LIST + "?token=... -> 503 (scripted: down)");
  }

  @Test
  void aFailureShowsNoSecret() {
    String printed = printed(run(Failing.class).failures.get(0));

    assertThat(printed).doesNotContain("polytomic-key-fake").doesNotContain("s3cret");
  }

  @Test
  void aFailureWithoutAFakeStaysAsItIs() {
    assertThat(run(FailingWithoutFake.class).failures.get(0)).hasNoSuppressedExceptions();
  }

  @Test
  void theSameFakeIsGivenAgain() {
    FakeVendors vendors = new FakeVendors();

    try (FakePolytomic fake = vendors.polytomic();
        FakePolytomic empty = FakeVendors.empty().polytomic()) {
      assertThat(vendors.polytomic()).isSameAs(fake);
      assertThat(fake.connections()).hasSize(1);
      assertThat(empty.connections()).isEmpty();
    }
  }

  private static Seen run(Class<?> tests) {
    Seen seen = new Seen();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build(), seen);
    return seen;
  }

  private static boolean isClosed(String url) {
    assertThatThrownBy(() -> status(url + LIST)).isInstanceOf(IOException.class);
    return true;
  }

  private static int status(String url) throws IOException {
    URL target = URI.create(url).toURL();
    return ((HttpURLConnection) target.openConnection()).getResponseCode();
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString().replace("\r\n", "\n");
  }

  /** What the tests of a class failed with, and what they reported. */
  private static final class Seen implements TestExecutionListener {
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();

    List<String> urls() {
      return urls;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result.getThrowable().ifPresent(failures::add);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      urls.addAll(entry.getKeyValuePairs().values());
    }
  }

  static class OfInstance {
    @RegisterExtension final FakeVendors vendors = new FakeVendors();

    private final FakePolytomic fake = vendors.polytomic();

    OfInstance() {
      fake.add(Json.of(Map.of("id", "of-the-constructor")));
    }

    @Test
    void one(TestReporter reporter) {
      changes(reporter);
    }

    @Test
    void two(TestReporter reporter) {
      changes(reporter);
    }

    private void changes(TestReporter reporter) {
      reporter.publishEntry("url", fake.url().toString());
      assertThat(fake.connections()).hasSize(2);
      fake.add(Json.of(Map.of("id", "of-this-test")));
    }
  }

  static class OfClass {
    @RegisterExtension static final FakeVendors VENDORS = new FakeVendors();

    @Test
    void one(TestReporter reporter) {
      changes(reporter);
    }

    @Test
    void two(TestReporter reporter) {
      changes(reporter);
    }

    private static void changes(TestReporter reporter) {
      FakePolytomic fake = VENDORS.polytomic();
      reporter.publishEntry("url", fake.url().toString());
      assertThat(fake.connections()).hasSize(1);
      fake.add(Json.of(Map.of("id", "of-this-test")));
    }

    @Nested
    class Within {
      @Test
      void three(TestReporter reporter) {
        changes(reporter);
      }
    }
  }

  @ExtendWith(FakeVendors.class)
  static class ByParameter {
    @Test
    void takes(FakePolytomic polytomic, FakeAmpersand ampersand, TestReporter reporter) {
      reporter.publishEntry("polytomic", polytomic.url().toString());
      reporter.publishEntry("ampersand", ampersand.url().toString());
    }
  }

  static class Failing {
    @RegisterExtension final FakeVendors vendors = new FakeVendors();

    @Test
    void fails() throws IOException {
      vendors.ampersand();
      vendors.polytomic().enqueue(Answer.down());
      HttpURLConnection request =
          (HttpURLConnection)
              URI.create(vendors.polytomic().url() + LIST + "?token=s3cret")
                  .toURL()
                  .openConnection();
      request.setRequestProperty("Authorization", "Bearer polytomic-key-fake");
      request.getResponseCode();
      throw new AssertionError("the test failed");
    }
  }

  static class FailingWithoutFake {
    @RegisterExtension final FakeVendors vendors = new FakeVendors();

    @Test
    void fails() {
      throw new AssertionError("the test failed");
    }
  }
}
