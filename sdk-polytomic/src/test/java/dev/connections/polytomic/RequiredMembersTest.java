package dev.connections.polytomic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.polytomic.model.ConnectionProxyCall;
import dev.connections.polytomic.model.ConnectionProxyRequest;
import dev.connections.polytomic.model.PolytomicConnectRequest;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.polytomic.model.PolytomicTestConnectionRequest;
import dev.connections.polytomic.model.PolytomicUpdateConnectionRequest;
import dev.connections.polytomic.model.SharedConnectionRequest;
import dev.connections.polytomic.model.TypeParameterValuesRequest;
import dev.connections.polytomic.model.UpdateProxySettingsRequest;
import dev.connections.spi.Model;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the vendor requires is asked for before anything is sent, by the vendor's name. */
class RequiredMembersTest {
  static Stream<Arguments> incomplete() {
    return Stream.of(
        missing("name", PolytomicCreateConnectionRequest.builder()),
        missing("type", PolytomicCreateConnectionRequest.builder().name("n")),
        missing("configuration", PolytomicCreateConnectionRequest.builder().name("n").type("t")),
        missing("name", PolytomicUpdateConnectionRequest.builder().configuration(Map.of())),
        missing("configuration", PolytomicUpdateConnectionRequest.builder().name("n")),
        missing("type", PolytomicTestConnectionRequest.builder().configuration(Map.of())),
        missing("configuration", PolytomicTestConnectionRequest.builder().type("t")),
        missing("name", PolytomicConnectRequest.builder().redirectUrl("https://a.test")),
        missing("redirect_url", PolytomicConnectRequest.builder().name("n")),
        missing("field", TypeParameterValuesRequest.builder().parameters(Map.of())),
        missing("request", ConnectionProxyRequest.builder().async(true)),
        missing("method", ConnectionProxyCall.builder().path("/")),
        missing("path", ConnectionProxyCall.builder().method("GET")),
        missing("enabled", UpdateProxySettingsRequest.builder()),
        missing("child_organization_id", SharedConnectionRequest.builder().name("n")));
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void aRequestWithoutARequiredMemberIsNotBuilt(String member, Model.Builder<?> builder) {
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessage(member + ": is required and missing");
  }

  @Test
  void aMemberThatIsRequiredAndMayBeNullIsWrittenAsNull() {
    assertThat(TypeParameterValuesRequest.of("database", null).parameters()).isEmpty();
  }

  private static Arguments missing(String member, Model.Builder<?> builder) {
    return Arguments.of(member, builder);
  }
}
