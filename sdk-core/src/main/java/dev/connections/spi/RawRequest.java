package dev.connections.spi;

import dev.connections.ApiResponse;
import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.Json;
import dev.connections.RawCall;
import dev.connections.auth.Credentials;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A {@link RawCall} over the call of an operation that is made up for it. */
final class RawRequest implements RawCall {
  private final Calls calls;
  private final Arguments arguments;
  private final UnaryOperator<Call<Json>> options;
  private final Call<Json> call;

  RawRequest(Calls calls, Arguments arguments, UnaryOperator<Call<Json>> options) {
    this.calls = calls;
    this.arguments = arguments;
    this.options = options;
    this.call = options.apply(calls.call(arguments, Replies.anything()));
  }

  @Override
  public RawCall query(String name, String value) {
    return new RawRequest(calls, arguments.copy().secretQuery(name, value), options);
  }

  @Override
  public RawCall body(Json body) {
    return new RawRequest(calls, arguments.copy().body(body), options);
  }

  @Override
  public RawCall timeout(Duration timeout) {
    return with(made -> made.timeout(timeout));
  }

  @Override
  public RawCall idempotencyKey(String key) {
    return with(made -> made.idempotencyKey(key));
  }

  @Override
  public RawCall credentials(Credentials credentials) {
    return with(made -> made.credentials(credentials));
  }

  @Override
  public Json execute() {
    return call.execute();
  }

  @Override
  public CompletableFuture<Json> executeAsync() {
    return call.executeAsync();
  }

  @Override
  public Call<ApiResponse<Json>> withResponse() {
    return call.withResponse();
  }

  @Override
  public CallDescription describe() {
    return call.describe();
  }

  /** Vendor and method. */
  @Override
  public String toString() {
    return call.toString();
  }

  private RawCall with(UnaryOperator<Call<Json>> option) {
    return new RawRequest(calls, arguments, made -> option.apply(options.apply(made)));
  }
}
