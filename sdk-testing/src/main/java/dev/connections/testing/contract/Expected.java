package dev.connections.testing.contract;

import dev.connections.Call;
import dev.connections.CallDescription.Replay;
import dev.connections.testing.Answer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: an operation with what it must send and what the vendor may answer. Unless
 * more is said, the operation has no body, promises no value and is not destructive. Not
 * thread-safe.
 *
 * @param <C> the vendor's client
 */
public final class Expected<C> {
  private static final String JSON = "application/json";

  private final String name;
  private final Function<C, ? extends Call<?>> call;
  private final String request;
  private final Replay replay;
  private final Map<String, BiFunction<C, String, Call<?>>> arguments = new LinkedHashMap<>();
  private final Map<String, String> headers = new TreeMap<>();
  private final Set<Integer> answerStatuses = new HashSet<>();
  private String accept = "application/json, application/problem+json";
  private String body = "";
  private @Nullable String answerBody;
  private String answerType = JSON;
  private boolean destructive;
  private boolean withoutCredentials;
  private boolean refusesBeforeWork;
  private boolean keyed;

  Expected(String name, Function<C, ? extends Call<?>> call, String request, Replay replay) {
    this.name = name;
    this.call = call;
    this.request = request;
    this.replay = replay;
  }

  /**
   * It destroys something at the vendor.
   *
   * @return this row
   */
  public Expected<C> destructive() {
    destructive = true;
    return this;
  }

  /**
   * It sends no credentials.
   *
   * @return this row
   */
  public Expected<C> withoutCredentials() {
    withoutCredentials = true;
    return this;
  }

  /**
   * A 429 means that the vendor did nothing, so that it may always be sent again.
   *
   * @return this row
   */
  public Expected<C> refusesBeforeWork() {
    refusesBeforeWork = true;
    return this;
  }

  /**
   * It carries an idempotency key: it may be sent again when the connection broke or after a 429,
   * but not after an error of the server, which the vendor would repeat.
   *
   * @return this row
   */
  public Expected<C> keyed() {
    keyed = true;
    return this;
  }

  /**
   * This status is an answer and no error.
   *
   * @param status an HTTP status of 300 or more
   * @return this row
   */
  public Expected<C> answers(int status) {
    answerStatuses.add(status);
    return this;
  }

  /**
   * It sends this body, as {@code application/json}.
   *
   * @param json the body, byte for byte
   * @return this row
   */
  public Expected<C> body(String json) {
    body = json;
    return this;
  }

  /**
   * It sends this value of Accept, where that is not the usual one.
   *
   * @param value the header's value
   * @return this row
   */
  public Expected<C> accept(String value) {
    accept = value;
    return this;
  }

  /**
   * It sends a header that the vendor's other operations do not send.
   *
   * @param header the name
   * @param value the value
   * @return this row
   */
  public Expected<C> header(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /**
   * It promises a value, such as this one.
   *
   * @param json a whole reply with {@link ConnectionsContract#CANARY} wherever it can hold a secret
   * @return this row
   */
  public Expected<C> answer(String json) {
    answerBody = json;
    return this;
  }

  /**
   * It promises a text, such as this one.
   *
   * @param text a whole reply
   * @return this row
   */
  public Expected<C> answerText(String text) {
    answerBody = text;
    answerType = "text/plain; charset=utf-8";
    return this;
  }

  /**
   * Its path holds something that the caller gives.
   *
   * @param argument the name that messages give it
   * @param with the same call with another value for it
   * @return this row
   */
  public Expected<C> argument(String argument, BiFunction<C, String, Call<?>> with) {
    arguments.put(argument, with);
    return this;
  }

  String name() {
    return name;
  }

  Call<?> call(C client) {
    return call.apply(client);
  }

  Replay replay() {
    return replay;
  }

  String method() {
    return request.substring(0, request.indexOf(' '));
  }

  String target() {
    return request.substring(request.indexOf(' ') + 1);
  }

  Map<String, BiFunction<C, String, Call<?>>> arguments() {
    return arguments;
  }

  Map<String, String> headers() {
    return headers;
  }

  String accept() {
    return accept;
  }

  String body() {
    return body;
  }

  boolean isDestructive() {
    return destructive;
  }

  boolean isWithoutCredentials() {
    return withoutCredentials;
  }

  boolean isReplayable() {
    return replay != Replay.NEVER;
  }

  boolean isReplayableAfter429() {
    return isReplayableAfterBreak() || refusesBeforeWork;
  }

  boolean isReplayableAfterBreak() {
    return isReplayable() || keyed;
  }

  boolean isAnswer(int status) {
    return answerStatuses.contains(status);
  }

  boolean promisesValue() {
    return answerBody != null;
  }

  boolean promisesText() {
    return promisesValue() && !answerType.equals(JSON);
  }

  /** The body of a good reply; empty where no value is promised. */
  String answerBody() {
    return answerBody == null ? "" : answerBody;
  }

  /** A good reply. */
  Answer answer() {
    return promisesValue() ? Answer.of(200, answerType, answerBody()) : Answer.of(204);
  }

  /** A reply of the promised content type with another body. */
  Answer answerOf(String text) {
    return Answer.of(200, answerType, text);
  }

  /** Name and request. */
  @Override
  public String toString() {
    return name + " (" + request + ")";
  }
}
