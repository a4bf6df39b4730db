package dev.connections.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestBytesTest {
  /**
   * OkHttp repeats some requests that a server misdirected (421), unless their body is one-shot.
   */
  @Test
  void noBodyMayBeWrittenTwice() {
    assertThat(RequestBytes.of(Requests.post("https://h.example/")))
        .returns(true, body -> body.isOneShot());
  }
}
