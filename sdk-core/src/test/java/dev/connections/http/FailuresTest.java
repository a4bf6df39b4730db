package dev.connections.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static final HttpUrl URL = HttpUrl.get("https://h.example/a?token=canary");

  @Test
  void whatIsNotHttpIsNotQuotedSinceItMayRepeatWhatWasSent() {
    TransportFailure failure =
        failure(new ProtocolException("Unexpected status line: canary"), Delivery.UNKNOWN, false);

    assertThat(failure.reason()).isEqualTo(Reason.IO);
    assertThat(failure)
        .hasMessage("what h.example answered is not HTTP as it should be")
        .hasNoCause();
  }

  @Test
  void aBrokenConnectionIsTheCause() {
    IOException reset = new IOException("Connection reset");

    TransportFailure failure = failure(reset, Delivery.UNKNOWN, false);

    assertThat(failure.reason()).isEqualTo(Reason.IO);
    assertThat(failure)
        .hasMessage("the connection to h.example broke: Connection reset")
        .hasCause(reset);
  }

  @Test
  void aHostThatDoesNotTakeTheConnectionInTimeCannotBeReached() {
    TransportFailure failure = failure(new SocketTimeoutException(), Delivery.NOT_SENT, false);

    assertThat(failure.reason()).isEqualTo(Reason.CONNECT);
    assertThat(failure).hasMessage("h.example cannot be reached in time");
  }

  @Test
  void aTimeoutAfterSomethingWasSentIsTheDeadline() {
    TransportFailure failure = failure(new SocketTimeoutException(), Delivery.UNKNOWN, false);

    assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
    assertThat(failure).hasMessage("h.example did not answer in time");
  }

  @Test
  void aTimeoutOfACallThatWasEndedIsTheDeadlineThoughNothingWasSent() {
    TransportFailure failure = failure(new SocketTimeoutException(), Delivery.NOT_SENT, true);

    assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
  }

  private static TransportFailure failure(IOException e, Delivery delivery, boolean cancelled) {
    return Failures.of(e, URL, delivery, cancelled);
  }
}
