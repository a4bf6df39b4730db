package dev.connections.proofs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connections.ApiResponse;
import dev.connections.auth.Credentials;
import dev.connections.error.ApiException;
import dev.connections.proofs.contract.Specification.Body;
import dev.connections.structural.StructuralClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our clients against Prism, which serves the specs and refuses what does not fit them. */
@PrismCommand.Needed
final class MockTest {
  private static final Map<Specification, Prism> JUDGES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    Specification.ALL.forEach(spec -> JUDGES.put(spec, Prism.mock(spec)));
  }

  @AfterAll
  static void end() {
    JUDGES.values().forEach(Prism::close);
  }

  @TestFactory
  Stream<DynamicContainer> everyOperationIsTakenAndItsFirstExampleIsReadWhole() {
    return JUDGES.entrySet().stream().map(judge -> vendor(judge.getKey(), judge.getValue()));
  }

  private static DynamicContainer vendor(Specification spec, Prism judge) {
    URI url = URI.create(judge.url() + spec.basePath());
    return dynamicContainer(
        spec.vendor(),
        CallTables.of(spec, client -> client.baseUrl(url)).stream()
            .map(call -> dynamicTest(call.operation(), () -> check(spec, call))));
  }

  private static void check(Specification spec, ApiCall call) {
    ApiResponse<?> response = call.call().get().withResponse().execute();

    assertThat(response.header("sl-violations")).isEmpty();
    assertThat(spec.declares(call.operation(), response.status())).isTrue();
    Optional<Body> body = spec.response(call.operation(), response.status());
    if (body.isPresent()) {
      JsonNode read = Wire.of(spec, body.get(), response.value());
      assertThat(Differences.between(body.get().firstExample(), read)).isEmpty();
    } else {
      Object nothing = response.value();
      assertThat(nothing).isNull();
    }
  }

  @Test
  void aRequestThatDoesNotFitTheSpecIsRefused() {
    try (StructuralClient client =
        StructuralClient.builder()
            .credentials(Credentials.bearer("sk_demo_example"))
            .baseUrl(structural())
            .build()) {
      assertThatThrownBy(() -> client.api().raw("POST", "/connect").execute())
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.error().status()).isIn(400, 422));
    }
  }

  @Test
  void aRequestWithoutCredentialsIsRefused() throws IOException, InterruptedException {
    HttpRequest bare = HttpRequest.newBuilder(URI.create(structural() + "/connections")).build();

    assertThat(HttpClient.newHttpClient().send(bare, BodyHandlers.discarding()).statusCode())
        .isEqualTo(401);
  }

  private static URI structural() {
    Prism judge = Optional.ofNullable(JUDGES.get(Specification.STRUCTURAL)).orElseThrow();
    return URI.create(judge.url() + Specification.STRUCTURAL.basePath());
  }
}
