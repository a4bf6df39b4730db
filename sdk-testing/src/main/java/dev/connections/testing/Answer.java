package dev.connections.testing;

import dev.connections.Json;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/**
 * What a fake sends for one request, good or bad. {@link FakeVendor#enqueue}, {@link
 * FakeVendor#always} and {@link FakeVendor#on} say when it is sent.
 *
 * <p>Some answers are sent as they stand, whoever the vendor is: {@link #of}, {@link #json}, {@link
 * #htmlPage}, {@link #silence}, {@link #dropAfterRequest}. The others are made by the fake, in its
 * vendor's own shape: {@link #error}, {@link #rateLimited}, {@link #expiredKey}, {@link #down}, and
 * everything that begins with the {@linkplain #usual usual} answer.
 *
 * <p>Immutable: every wither returns a new answer, and one answer may be enqueued many times.
 */
public final class Answer {
  private static final int MISSING_BYTES = 64;
  private static final int SIPS = 10;
  private static final String LOGIN_PAGE =
      "<!DOCTYPE html><html><head><title>Sign in</title></head>"
          + "<body><form method=\"post\"><input name=\"email\"></form></body></html>";

  private final String name;
  private final Function<Scene, MockResponse> response;

  private Answer(String name, Function<Scene, MockResponse> response) {
    this.name = name;
    this.response = response;
  }

  private static Answer fixed(MockResponse.Builder builder) {
    MockResponse response = builder.build();
    return new Answer(response.getStatus(), scene -> response);
  }

  /**
   * An answer without a body and without a content type.
   *
   * @param status the HTTP status
   * @return the answer
   */
  public static Answer of(int status) {
    return fixed(new MockResponse.Builder().code(status));
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
    return fixed(
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
    return of(200, "text/html; charset=utf-8", LOGIN_PAGE).named("a sign-in page");
  }

  /**
   * Reads the request and then says nothing; the connection stays open until the client gives up or
   * the fake is closed.
   *
   * @return the answer
   */
  public static Answer silence() {
    return fixed(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE))
        .named("silence");
  }

  /**
   * Reads the whole request, does nothing of what it asks for, and closes the connection without a
   * byte of reply, so that the client cannot know whether the request was carried out. {@link
   * #lostReply} is its twin, where it was.
   *
   * @return the answer
   */
  public static Answer dropAfterRequest() {
    return fixed(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()))
        .named("dropped after the request");
  }

  /**
   * Lets the vendor do what the request asks for, and then closes the connection without a byte of
   * reply, so that the client cannot know that it was done. {@link #dropAfterRequest} is its twin,
   * where nothing was.
   *
   * @return the answer
   */
  public static Answer lostReply() {
    return usual()
        .then("reply lost", reply -> reply.onResponseStart(new SocketEffect.CloseSocket()));
  }

  /**
   * What the vendor answers by itself, after it did what the request asks for. Alone it changes
   * nothing; begin with it to {@linkplain #delayed delay}, {@linkplain #truncated cut} or
   * {@linkplain #changed change} a good answer.
   *
   * @return the answer
   */
  public static Answer usual() {
    return new Answer("as usual", Scene::usual);
  }

  /**
   * An error in the vendor's own shape. Nothing is done of what the request asks for, and its
   * credentials are not looked at.
   *
   * @param status the HTTP status, 400 or more
   * @param message what the vendor says
   * @return the answer
   */
  public static Answer error(int status, String message) {
    return new Answer("error " + status, scene -> scene.error(status, message));
  }

  /**
   * Status 429 as the vendor tells it: ActiveCampaign without a body, Ampersand with the moment in
   * the body, the others with their error body and {@code Retry-After}.
   *
   * @param retryAfter when the vendor wants to be asked again; in a header rounded up to a second
   * @return the answer
   */
  public static Answer rateLimited(Duration retryAfter) {
    return new Answer("rate limited", scene -> scene.rateLimited(retryAfter));
  }

  /**
   * What the vendor says to a key that it does not accept, or no longer: 401, and ActiveCampaign
   * 403.
   *
   * @return the answer
   */
  public static Answer expiredKey() {
    return new Answer("expired key", Scene::expiredKey);
  }

  /**
   * Status 503 in the vendor's own shape, as during an outage.
   *
   * @return the answer
   */
  public static Answer down() {
    return error(503, "the service is unavailable").named("down");
  }

  /**
   * The usual answer in which each connection has a status that no version of this SDK knows.
   *
   * @return the answer
   */
  public static Answer unknownWord() {
    return odd("an unknown word", OddRows::unknownWord);
  }

  /**
   * The usual answer in which each connection has one more member, an object, that no version of
   * this SDK knows.
   *
   * @return the answer
   */
  public static Answer unknownMember() {
    return odd("an unknown member", OddRows::unknownMember);
  }

  /**
   * The usual answer in which the first connection has no id.
   *
   * @return the answer
   */
  public static Answer missingId() {
    return odd("a missing id", OddRows::missingId);
  }

  private static Answer odd(String name, Function<OddRows, Json> change) {
    return new Answer(
        name,
        scene ->
            usual()
                .changed(body -> change.apply(new OddRows(body, scene.idMember())))
                .response(scene));
  }

  /**
   * This answer with one more header.
   *
   * @param name the name; a name that is there already is sent twice
   * @param value the value
   * @return the new answer
   */
  public Answer header(String name, String value) {
    return then(this.name, reply -> reply.addHeader(name, value));
  }

  /**
   * This answer, held back before its first byte.
   *
   * @param delay how long
   * @return the new answer
   */
  public Answer delayed(Duration delay) {
    return then(name, reply -> reply.headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  /**
   * This answer, whose head comes at once and whose body trickles.
   *
   * @param duration how long the body takes, about
   * @return the new answer
   */
  public Answer slowBody(Duration duration) {
    return new Answer(
        name + ", slowly", scene -> Replies.trickling(response(scene), SIPS, duration));
  }

  /**
   * This answer, broken off: its Content-Length promises more than is sent before the connection is
   * closed.
   *
   * @return the new answer
   */
  public Answer truncated() {
    return new Answer(
        name + ", truncated", scene -> Replies.promisingMore(response(scene), MISSING_BYTES));
  }

  /**
   * This answer with another JSON body; one that has no JSON body stays as it is.
   *
   * @param change makes the new body out of the old one
   * @return the new answer
   */
  public Answer changed(UnaryOperator<Json> change) {
    return new Answer(name + ", changed", scene -> Replies.changed(response(scene), change));
  }

  private Answer then(String newName, UnaryOperator<MockResponse.Builder> change) {
    return new Answer(newName, scene -> change.apply(response(scene).newBuilder()).build());
  }

  private Answer named(String newName) {
    return new Answer(newName, response);
  }

  MockResponse response(Scene scene) {
    return response.apply(scene);
  }

  /** The status line or a few words, without headers and body. */
  @Override
  public String toString() {
    return name;
  }
}
