package dev.connections.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.Call;
import dev.connections.Json;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import java.time.Duration;

/**
 * Whatever stands in the reply of a failure, it ends in an exception with the status of that reply.
 * The first line of an input begins with the letter of a vendor; a {@link WireReply} follows.
 */
class ErrorFuzzTest {
  @FuzzTest
  void errors(byte[] input) {
    Lines lines = Lines.ofBytes(input);
    String vendor = lines.next();
    WireReply reply = WireReply.of(lines);
    WireReply error = reply.status() < 300 ? reply.withStatus(reply.status() + 300) : reply;
    Server server = new Server(request -> error);

    Throwable thrown = catchThrowable(call(vendor, Clients.of(server))::execute);

    assertThat(thrown).isInstanceOf(ApiException.class);
    check(((ApiException) thrown).error(), String.valueOf(thrown.getMessage()), error);
    assertThat(server.open()).isZero();
  }

  private static Call<?> call(String vendor, Clients clients) {
    return switch (vendor.isEmpty() ? 'p' : vendor.charAt(0)) {
      case 's' -> clients.structural().api().createDemoSession();
      case 'a' -> clients.ampersand().api().deleteConnection("c-1");
      case 'c' -> clients.campaign().api().deleteConnection("1");
      default -> clients.polytomic().api().deleteConnection("c-1");
    };
  }

  private static void check(ApiError error, String message, WireReply reply) {
    assertThat(Plant.status(error.status())).isEqualTo(reply.status());
    assertThat(message).contains("HTTP " + reply.status());
    assertThat(message.chars().noneMatch(Character::isISOControl)).isTrue();
    assertThat(error.kind()).isEqualTo(ApiError.Kind.of(reply.status()));
    assertThat(error.retryAfter()).matches(wait -> wait.stream().noneMatch(Duration::isNegative));
    assertThat(error.extensions()).doesNotContainKey("decoder");
    Json problem = Json.parse(error.toProblemJson().toString());
    assertThat(problem.at("/status").asText()).isEqualTo(String.valueOf(reply.status()));
    assertThat(error.toString()).isNotEmpty();
  }
}
