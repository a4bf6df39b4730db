package dev.connections.proofs.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connections.Json;
import dev.connections.Vendor;
import dev.connections.error.RefusedException;
import dev.connections.http.CallListener;
import io.micrometer.observation.Observation;
import java.net.URI;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Leaks that are planted on purpose: a suite that did not find them would prove nothing. */
final class LeakTest {
  private static final Vendor VENDOR = Vendor.of("leaky");

  private final Canaries canaries = new Canaries();
  private final Net net = new Net(new Search(canaries::place));
  private final Surface surface = new Surface(net, new HashSet<>());
  private Canary canary = Canary.key("", 0);

  @BeforeEach
  void plant() {
    canary = canaries.text("a configuration");
  }

  @Test
  void aMessageIsFound() {
    surface.emits(refused("no " + canary.text(), null));

    assertThat(net.empty()).extracting(Find::emission).anyMatch(e -> e.startsWith("the message"));
  }

  @Test
  void theMessageOfACauseIsFound() {
    surface.emits(refused("no", new IllegalStateException(canary.text())));

    assertFoundOnlyIn("the stack trace of error.RefusedException");
  }

  @Test
  void whatIsSuppressedIsFound() {
    RefusedException failure = refused("no", null);
    failure.addSuppressed(new IllegalStateException(canary.text()));
    surface.emits(failure);

    assertFoundOnlyIn("the stack trace of error.RefusedException");
  }

  @Test
  void aTextOfAnObjectIsFound() {
    surface.emits(Json.of(List.of(canary.text())));

    assertThat(net.empty())
        .extracting(Find::emission)
        .contains("toString of Json", "JSON of Json by a bare mapper");
  }

  @Test
  void anEventIsFoundThroughItsFailure() {
    CallListener.Start start =
        new CallListener.Start(
            VENDOR,
            Optional.of(canary.text()),
            "steal",
            "GET",
            Optional.empty(),
            URI.create("https://vendor.test:443"));
    surface.emits(start);

    assertThat(net.empty())
        .extracting(Find::emission)
        .contains("toString of http.CallListener$Start", "http.CallListener$Start.label");
  }

  @Test
  void aTagOfAnObservationIsFound() {
    Observing observing = new Observing();
    Observation.createNotStarted("steal", observing.registry())
        .lowCardinalityKeyValue("tenant", canary.text())
        .observe(() -> {});
    observing.taken().forEach(text -> net.emitted("an observation", text));

    assertFoundOnlyIn("an observation");
  }

  @Test
  void aLineThroughSlf4jIsFound() {
    try (Logs logs = Logs.open()) {
      LoggerFactory.getLogger("dev.connections.calls").debug(canary.text());

      assertThat(logs.taken()).hasSize(1).allMatch(line -> !search(line).isEmpty());
    }
  }

  @Test
  void aMapperThatReadsWhatItShouldNotIsFound() throws Exception {
    net.emitted("JSON", new ObjectMapper().writeValueAsString(new Leaky(canary.text())));

    assertFoundOnlyIn("JSON");
  }

  @Test
  void aLineOfALogIsFound() {
    try (Logs logs = Logs.open()) {
      Logger.getLogger("okhttp3.internal.http2.Http2").log(Level.FINEST, canary.text());
      Logger.getLogger("dev.connections.any").log(Level.INFO, "odd", new Exception(canary.text()));
      System.out.println(canary.text());
      System.err.println(canary.text());

      assertThat(logs.taken()).hasSize(3).allMatch(line -> !search(line).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("escapes")
  void everyEscapeIsSeenThrough(int form) {
    String escaped = Echo.forms(canary.text()).get(form);

    assertThat(search("before" + escaped + "behind"))
        .extracting(Find::place)
        .containsOnly("a configuration");
  }

  static List<Integer> escapes() {
    int forms = Echo.forms("any").size();
    return IntStream.range(0, forms).boxed().toList();
  }

  @Test
  void hexadecimalIsSeenThrough() {
    byte[] bytes = canary.text().getBytes(UTF_8);

    assertThat(search(HexFormat.of().withUpperCase().formatHex(bytes)))
        .containsExactly(new Find("a configuration", "a text", "in hexadecimal"));
  }

  @Test
  void halfOfASecretIsFound() {
    String text = canary.text();
    int second = text.lastIndexOf(Canary.MARK);

    assertThat(search(text.substring(0, second))).hasSize(1);
    assertThat(search(text.substring(second))).hasSize(1);
  }

  @Test
  void aFindNamesPlaceAndEmission() {
    net.emitted("the log", canary.text());

    assertThat(net.empty())
        .singleElement()
        .hasToString("planted in a configuration, found in the log (as text)");
  }

  @Test
  void whatIsHarmlessIsNotFound() {
    net.emitted("the log", "ca9a1e5 ******** Y2E5YTFl " + Planter.HARMLESS);

    assertThat(net.empty()).isEmpty();
  }

  private List<Find> search(String text) {
    return new Search(canaries::place).in("a text", text);
  }

  private void assertFoundOnlyIn(String emission) {
    assertThat(net.empty())
        .isNotEmpty()
        .allMatch(find -> find.place().equals("a configuration"))
        .anyMatch(find -> find.emission().equals(emission));
  }

  private static RefusedException refused(String message, @Nullable Throwable cause) {
    return new RefusedException(VENDOR, "steal", message, cause);
  }

  private record Leaky(@JsonProperty String password) {}
}
