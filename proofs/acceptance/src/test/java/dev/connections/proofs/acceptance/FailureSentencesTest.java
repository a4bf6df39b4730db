package dev.connections.proofs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.Connection;
import dev.connections.ConnectionsClient;
import dev.connections.Page;
import dev.connections.auth.Credentials;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.AuthenticationException;
import dev.connections.error.DecodingException;
import dev.connections.error.NotFoundException;
import dev.connections.error.PermissionException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.testing.Answer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever goes wrong ends within ten seconds, with a timeout of five, in one clear sentence: who,
 * what, why, what to do, and never the key.
 */
@Timeout(10)
final class FailureSentencesTest {
  private static final String KEY = "k3y-that-nobody-may-see";

  private final Account account = new Account();

  @AfterEach
  void closeTheFakes() {
    account.close();
  }

  @ParameterizedTest
  @EnumSource
  void aWrongKeyIsNamed(Account.Holder vendor) {
    Throwable failure = catchThrowable(() -> list(account.client(vendor, KEY)));

    boolean forbids = vendor == Account.Holder.ACTIVECAMPAIGN; // its word for a wrong key is 403
    assertThat(failure)
        .isInstanceOf(forbids ? PermissionException.class : AuthenticationException.class);
    sentence(failure, vendor, vendor.listing()).containsAnyOf("Check", "check", "Send");
  }

  @Test
  void anUnknownProjectIsNamed() {
    Throwable failure = catchThrowable(() -> list(account.project("nobodys-project")));

    assertThat(failure).isInstanceOf(NotFoundException.class);
    sentence(failure, Account.Holder.AMPERSAND, "listConnections")
        .contains("project")
        .contains("Check");
  }

  @ParameterizedTest
  @EnumSource
  void aPageInPlaceOfJsonIsNoNetworkError(Account.Holder vendor) {
    account.fake(vendor).enqueue(Answer.htmlPage());

    Throwable failure = catchThrowable(() -> list(account.client(vendor)));

    assertThat(failure).isInstanceOf(DecodingException.class);
    sentence(failure, vendor, vendor.listing()).contains("HTML").contains("Check");
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownHostIsNamed(Account.Holder vendor) {
    URI nowhere = URI.create("https://connections.invalid");

    Throwable failure = catchThrowable(() -> list(account.client(vendor, KEY, nowhere)));

    assertThat(reason(failure)).isEqualTo(TransportException.Reason.CONNECT);
    sentence(failure, vendor, vendor.listing())
        .contains("connections.invalid")
        .contains("Check baseUrl");
  }

  @ParameterizedTest
  @EnumSource
  void aDeadPortIsNamed(Account.Holder vendor) throws IOException {
    URI dead = URI.create("http://127.0.0.1:" + freePort());

    Throwable failure = catchThrowable(() -> list(account.client(vendor, KEY, dead)));

    assertThat(reason(failure)).isEqualTo(TransportException.Reason.CONNECT);
    sentence(failure, vendor, vendor.listing()).contains("127.0.0.1").contains("Check baseUrl");
  }

  /** All at once, so that the five seconds pass only once. */
  @Test
  void aSilentServerIsGivenUpWhetherSomebodyWaitsOrNot() {
    Map<Account.Holder, CompletableFuture<Page<Connection>>> calls =
        new EnumMap<>(Account.Holder.class);
    for (Account.Holder vendor : Account.Holder.values()) {
      account.fake(vendor).enqueue(Answer.silence(), Answer.silence());
      calls.put(vendor, account.client(vendor).list().firstPage().executeAsync());
    }

    Throwable waited = catchThrowable(() -> list(account.client(Account.Holder.POLYTOMIC)));

    gaveUp(waited, Account.Holder.POLYTOMIC);
    calls.forEach((vendor, call) -> gaveUp(call.handle((page, failure) -> failure).join(), vendor));
  }

  @ParameterizedTest
  @EnumSource
  void anErrorWithoutAWordIsStillNamed(Account.Holder vendor) {
    account.fake(vendor).enqueue(Answer.of(400));

    Throwable failure = catchThrowable(() -> list(account.client(vendor)));

    assertThat(failure).isInstanceOf(ApiException.class);
    sentence(failure, vendor, vendor.listing()).contains("400");
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatTheVendorRepeatsIsNotShown(Account.Holder vendor) {
    String echo =
        "{\"message\":\"" + KEY + "\",\"error\":\"" + KEY + "\",\"detail\":\"" + KEY + "\"}";
    account.fake(vendor).enqueue(Answer.of(401, "application/json", echo));

    Throwable failure = catchThrowable(() -> list(account.client(vendor, KEY)));

    sentence(failure, vendor, vendor.listing());
    assertThat(((ApiException) failure).error().toProblemJson().toString()).doesNotContain(KEY);
  }

  /** What Ampersand finds wrong it repeats, and that may be a password. */
  @Test
  void whatTheVendorRepeatsOfTheRequestIsNotShown() {
    String problem =
        "{\"title\":\"Bad\",\"issues\":[{\"name\":\"password\",\"value\":\"" + KEY + "\"}]}";
    account.ampersand.enqueue(Answer.of(400, "application/problem+json", problem));

    Throwable failure = catchThrowable(() -> list(account.client(Account.Holder.AMPERSAND)));

    sentence(failure, Account.Holder.AMPERSAND, "listConnections").contains("password");
    ApiError error = ((ApiException) failure).error();
    assertThat(error.issues()).hasSize(1);
    assertThat(error.toProblemJson().toString()).doesNotContain(KEY);
    assertThat(error.extensions().toString()).doesNotContain(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com",
        "example.com/api",
        "/api",
        "https:///api",
        "http://example.com",
        "https://user:pass@example.com",
        "https://example.com?key=value",
        "https://example.com#part",
        "https://example.com:99999"
      })
  void aBadBaseUrlIsNamed(String url) {
    for (Account.Holder vendor : Account.Holder.values()) {
      Throwable failure = catchThrowable(() -> account.client(vendor, KEY, URI.create(url)));

      refusal(failure, vendor).contains("baseUrl").contains("must");
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "'  '", "'\t'"})
  void aBlankKeyIsNamed(String key) {
    for (Account.Holder vendor : Account.Holder.values()) {
      Throwable failure = catchThrowable(() -> account.client(vendor, key));

      refusal(failure, vendor).contains("credentials").contains("blank");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {KEY + "\n", KEY + "\r\nX-Injected: 1", "\n" + KEY, KEY + "\u0000"})
  void aKeyWithALineBreakIsRefusedAndNotShown(String key) {
    for (Account.Holder vendor : Account.Holder.values()) {
      Throwable failure = catchThrowable(() -> account.client(vendor, key));

      refusal(failure, vendor).contains("credentials").contains("line break");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKindThatTheVendorDoesNotTakeIsRefusedWithTheKindsThatItTakes(Account.Holder vendor) {
    Credentials wrong =
        switch (vendor) {
          case STRUCTURAL, POLYTOMIC -> Credentials.apiKey(KEY);
          case AMPERSAND -> Credentials.basic("user", KEY);
          case ACTIVECAMPAIGN -> Credentials.bearer(KEY);
        };

    Throwable failure = catchThrowable(() -> account.client(vendor, wrong));

    refusal(failure, vendor).contains("credentials").contains("use Credentials.");
  }

  private static void list(ConnectionsClient client) {
    assertThat(client.list().toList()).isNull();
  }

  private static void gaveUp(Throwable failure, Account.Holder vendor) {
    assertThat(reason(failure)).isEqualTo(TransportException.Reason.DEADLINE);
    sentence(failure, vendor, vendor.listing()).contains("in time").contains("timeout()");
  }

  private static TransportException.Reason reason(Throwable failure) {
    assertThat(failure).isInstanceOf(TransportException.class);
    return ((TransportException) failure).reason();
  }

  private static AbstractStringAssert<?> sentence(
      Throwable failure, Account.Holder vendor, String operation) {
    assertThat(failure).isInstanceOf(SdkException.class);
    return clear(failure).startsWith(vendor.id() + " " + operation + " ");
  }

  private static AbstractStringAssert<?> refusal(Throwable failure, Account.Holder vendor) {
    assertThat(failure).isInstanceOf(IllegalArgumentException.class);
    return clear(failure).startsWith(vendor.id() + ": ");
  }

  /** One line, no class names, and no key here or anywhere in the trace. */
  private static AbstractStringAssert<?> clear(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(KEY).doesNotContain("pass@");
    return assertThat(failure.getMessage())
        .isNotNull()
        .doesNotContain("\n", "Exception", "null", "java.", "okhttp")
        .hasSizeBetween(30, 400);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
