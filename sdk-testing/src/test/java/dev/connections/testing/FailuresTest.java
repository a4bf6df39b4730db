package dev.connections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Vendor;
import dev.connections.error.ApiException;
import dev.connections.error.AuthenticationException;
import dev.connections.error.ConflictException;
import dev.connections.error.DecodingException;
import dev.connections.error.Delivery;
import dev.connections.error.NotFoundException;
import dev.connections.error.PermissionException;
import dev.connections.error.RateLimitException;
import dev.connections.error.SdkException;
import dev.connections.error.ServerException;
import dev.connections.error.TransportException.Reason;
import dev.connections.error.ValidationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final Failures failures = Failures.at(Vendor.of("acme"), "getThing");

  @Test
  void theStatusDecidesAboutTheClass() {
    Map<Integer, Class<? extends ApiException>> classes =
        Map.of(
            400, ValidationException.class,
            401, AuthenticationException.class,
            403, PermissionException.class,
            404, NotFoundException.class,
            409, ConflictException.class,
            418, ApiException.class,
            429, RateLimitException.class,
            500, ServerException.class);
    assertThat(classes)
        .allSatisfy(
            (status, type) -> assertThat(failures.status(status)).isExactlyInstanceOf(type));
  }

  @Test
  void theDeliveryIsWhatAClientWouldTell() {
    assertThat(failures.status(422).delivery()).isEqualTo(Delivery.REFUSED);
    assertThat(failures.status(503).delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(failures.noReply(Reason.CONNECT).delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(failures.noReply(Reason.TLS).delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(failures.noReply(Reason.IO).delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(failures.unreadable().delivery()).isEqualTo(Delivery.DONE);
    assertThat(failures.refused().delivery()).isEqualTo(Delivery.NOT_SENT);
  }

  @Test
  void eachNamesItsVendorAndItsOperation() {
    List<SdkException> all =
        List.of(
            failures.status(404),
            failures.rateLimited(Duration.ofSeconds(3)),
            failures.noReply(Reason.DEADLINE),
            failures.unreadable(),
            failures.refused());
    assertThat(all)
        .allSatisfy(
            failure -> {
              assertThat(failure.vendor()).isEqualTo(Vendor.of("acme"));
              assertThat(failure.operation()).isEqualTo("getThing");
              assertThat(failure).hasMessageStartingWith("acme getThing failed for a test: ");
            });
  }

  @Test
  void aRateLimitSaysHowLong() {
    assertThat(failures.rateLimited(Duration.ofSeconds(3)).error().retryAfter())
        .contains(Duration.ofSeconds(3));
  }

  @Test
  void anUnreadableReplyIsADecodingException() {
    assertThat(failures.unreadable()).isInstanceOf(DecodingException.class);
    assertThat(failures.unreadable().status()).isEqualTo(200);
  }
}
