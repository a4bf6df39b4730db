package dev.connections.proofs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.connections.ApiResponse;
import dev.connections.Json;
import dev.connections.error.ApiException;
import dev.connections.error.SdkException;
import dev.connections.error.ServerException;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.FakeStructural;
import dev.connections.testing.FakeVendor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our clients and our fakes, with Prism between them. */
@PrismCommand.Needed
final class ProxyTest {
  private static List<Judged> judged = List.of();

  @BeforeAll
  static void start() {
    judged =
        List.of(
            Judged.start(Specification.STRUCTURAL, FakeStructural.start()),
            Judged.start(Specification.AMPERSAND, ampersand()),
            Judged.start(Specification.ACTIVE_CAMPAIGN, FakeActiveCampaign.start()),
            Judged.start(Specification.POLYTOMIC, FakePolytomic.start()));
  }

  @AfterAll
  static void end() {
    judged.forEach(Judged::close);
  }

  @TestFactory
  Stream<DynamicContainer> clientsAndFakesKeepToTheSpecsInEveryOperation() {
    return judged.stream()
        .map(
            one ->
                dynamicContainer(
                    one.spec().vendor(), Stream.concat(one.operations(), one.noComplaint())));
  }

  @Test
  void aFakeThatDoesNotKeepToTheSpecIsFound() {
    try (FakeStructural fake = FakeStructural.start();
        Prism judge = Prism.proxy(Specification.STRUCTURAL, root(fake))) {
      Json odd = Json.of(Map.of("platform", "procore", "status", "asleep"));
      fake.enqueue(Answer.json(200, Json.of(Map.of("data", Map.of("connections", List.of(odd))))));
      URI url = URI.create(judge.url() + Specification.STRUCTURAL.basePath());
      ApiCall list = CallTables.of(fake, client -> client.baseUrl(url)).get(0);

      assertThatThrownBy(() -> list.call().get().execute())
          .isInstanceOfSatisfying(
              ServerException.class, e -> assertThat(e.error().status()).isEqualTo(500));
      assertThat(fake.requests()).hasSize(1);
    }
  }

  /**
   * Its first step of a custom authentication ends with a redirect: a finished connection has a
   * word for its scheme that nobody knows, for clients to keep, and Prism takes words for closed.
   */
  private static FakeAmpersand ampersand() {
    FakeAmpersand fake = FakeAmpersand.start();
    fake.redirectCustomAuth(true);
    return fake;
  }

  private static URI root(FakeVendor fake) {
    return URI.create("http://127.0.0.1:" + fake.url().getPort());
  }

  private record Judged(Specification spec, FakeVendor fake, Prism judge) {
    static Judged start(Specification spec, FakeVendor fake) {
      return new Judged(spec, fake, Prism.proxy(spec, root(fake)));
    }

    Stream<DynamicTest> operations() {
      URI url = URI.create(judge.url() + spec.basePath());
      return CallTables.of(fake, client -> client.baseUrl(url)).stream()
          .map(call -> dynamicTest(call.operation(), () -> check(call)));
    }

    private void check(ApiCall call) {
      ApiResponse<?> response;
      try {
        response = call.call().get().withResponse().execute();
      } catch (SdkException e) {
        throw new AssertionError(told(e), e);
      }
      assertThat(response.header("sl-violations")).isEmpty();
      assertThat(spec.declares(call.operation(), response.status())).isTrue();
    }

    /** Prism tells in the body of its error what it does not like. */
    private static String told(SdkException e) {
      return e instanceof ApiException answered
          ? answered.error().extensions().toString()
          : e.toString();
    }

    Stream<DynamicTest> noComplaint() {
      return Stream.of(dynamicTest("no complaint", () -> assertThat(judge.complaints()).isEmpty()));
    }

    void close() {
      judge.close();
      fake.close();
    }
  }
}
