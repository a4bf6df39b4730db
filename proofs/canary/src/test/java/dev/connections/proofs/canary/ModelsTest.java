package dev.connections.proofs.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every model, full of canaries, and the marks of the specifications that make them safe. */
final class ModelsTest {
  private static final List<Spec> SPECS =
      Stream.of("structural", "ampersand", "activecampaign", "polytomic").map(Spec::of).toList();

  @TestFactory
  Stream<DynamicContainer> noModelPrintsOrWritesASecret() {
    return SPECS.stream()
        .map(
            spec ->
                DynamicContainer.dynamicContainer(
                    spec.vendor(),
                    spec.models().entrySet().stream()
                        .map(
                            model ->
                                DynamicTest.dynamicTest(
                                    model.getKey(),
                                    () -> printed(spec, model.getKey(), model.getValue())))));
  }

  private static void printed(Spec spec, String name, JsonNode schema) throws Exception {
    Canaries canaries = new Canaries();
    Net net = new Net(new Search(canaries::place));
    JsonNode value = new Planter(spec, canaries).value(name, schema);
    Object model = Models.read(Models.type(spec, name), value);
    new Surface(net, new HashSet<>()).emits(model);

    assertThat(net.empty()).isEmpty();
    assertThat(canaries.count()).as("every model has a member that nobody knows").isPositive();
    if (shows(value)) { // or nothing would be proved by finding nothing
      assertThat(model.toString()).contains(Planter.HARMLESS);
      assertThat(new ObjectMapper().writeValueAsString(model)).contains(Planter.HARMLESS);
    }
  }

  private static boolean shows(JsonNode value) {
    return Stream.of(value)
        .flatMap(object -> object.properties().stream())
        .anyMatch(member -> member.getValue().asText().equals(Planter.HARMLESS));
  }

  /** What is added here has to be thought about, and so has what is taken away. */
  @Test
  void theSensitiveMembersAreTheOnesThatWereThoughtOf() {
    Set<String> sensitive = new TreeSet<>();
    SPECS.forEach(spec -> sensitive.addAll(spec.sensitive()));

    assertThat(sensitive).containsExactlyElementsOf(Listed.in("sensitive.txt"));
  }

  @Test
  void whatIsCalledLikeASecretIsMarkedAsOne() {
    List<String> unmarked =
        SPECS.stream()
            .flatMap(spec -> spec.unmarked().stream())
            .filter(
                member ->
                    member.matches(
                        "(?i).*\\.(.*(secret|password|token|api_?key|auth_?code|auth_?url|credential"
                            + "|configuration|session).*)"))
            .toList();

    assertThat(unmarked).containsExactlyInAnyOrderElementsOf(Listed.in("no-secrets.txt"));
  }
}
