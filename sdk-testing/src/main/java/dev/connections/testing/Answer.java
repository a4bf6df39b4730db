package dev.connections.testing;

import dev.connections.Json;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/**
 * What a fake sends for one request, good or bad. Immutable: every wither returns a new answer, and
 * one answer may be enqueued many times.
 */
public final class Answer {
  private static final int MISSING_BYTES = 64;
  private static final String LOGIN_PAGE =
      "<!DOCTYPE html><html><head><title>Sign in</title></head>"
          + "<body><form method=\"post\"><input name=\"email\"></form></body></html>";

  private final MockResponse response;

  private Answer(MockResponse.Builder response) {
    this.response = response.build();
  }

  /**
   * An answer without a body and without a content type.
   *
   * @param status the HTTP status
   * @return the answer
   */
  public static Answer of(int status) {
    return new Answer(new MockResponse.Builder().code(status));
  }

  /**
   * An answer with a body.
   *
   * @param status the HTTP status
   * @param contentType the value of Content-Type
   * @param body the body, sent as UTF-8
   * @return the answer
   */
  public static Answer of(int status, String contentType, String body) {
    return new Answer(
        new MockResponse.Builder().code(status).setHeader("Content-Type", contentType).body(body));
  }

  /**
   * An answer with a JSON body, sent as {@code application/json}.
   *
   * @param status the HTTP status
   * @param body the body
   * @return the answer
   */
  public static Answer json(int status, Json body) {
    return of(status, "application/json", body.toString());
  }

  /**
   * A sign-in page with status 200, as a proxy or an expired session answers.
   *
   * @return the answer
   */
  public static Answer htmlPage() {
    return of(200, "text/html; charset=utf-8", LOGIN_PAGE);
  }

  /**
   * Reads the request and then says nothing; the connection stays open until the client gives up or
   * the fake is closed.
   *
   * @return the answer
   */
  public static Answer silence() {
    return new Answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
  }

  /**
   * Reads the whole request and closes the connection without a byte of reply, so that the client
   * cannot know whether the request was carried out.
   *
   * @return the answer
   */
  public static Answer dropAfterRequest() {
    return new Answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));
  }

  /**
   * Status 200 whose Content-Length promises more than is sent before the connection is closed.
   *
   * @param body the part that is sent, as {@code application/json}
   * @return the answer
   */
  public static Answer truncated(String body) {
    MockResponse whole = of(200, "application/json", body).response;
    long sent = Long.parseLong(whole.getHeaders().get("Content-Length"));
    return new Answer(
        whole
            .newBuilder()
            .setHeader("Content-Length", sent + MISSING_BYTES)
            .onResponseEnd(new SocketEffect.CloseSocket()));
  }

  /**
   * This answer with one more header.
   *
   * @param name the name; a name that is there already is sent twice
   * @param value the value
   * @return the new answer
   */
  public Answer header(String name, String value) {
    return new Answer(response.newBuilder().addHeader(name, value));
  }

  /**
   * This answer, held back before its first byte.
   *
   * @param delay how long
   * @return the new answer
   */
  public Answer delayed(Duration delay) {
    return new Answer(response.newBuilder().headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  MockResponse response() {
    return response;
  }

  /** The status line, without headers and body. */
  @Override
  public String toString() {
    return response.getStatus();
  }
}
