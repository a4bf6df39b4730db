package dev.connections.corridor;

import dev.connections.CallDescription.Replay;
import dev.connections.Vendor;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.SdkException;
import dev.connections.http.CallListener;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A call of which only the repeatability is of interest. */
record FakePassage(Replay replay, boolean keyed, boolean refusesBeforeWork)
    implements Passage<String> {
  private static final CallListener.Start CALL =
      new CallListener.Start(
          Vendor.of("acme"),
          Optional.empty(),
          "op",
          "GET",
          Optional.of("/"),
          URI.create("https://acme.example:443"));

  static FakePassage of(Replay replay) {
    return new FakePassage(replay, false, false);
  }

  static FakePassage underKey() {
    return new FakePassage(Replay.NEVER, true, false);
  }

  static FakePassage refusing() {
    return new FakePassage(Replay.NEVER, false, true);
  }

  @Override
  public CallListener.Start call() {
    return CALL;
  }

  @Override
  public String words() {
    return "acme op";
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(30);
  }

  @Override
  public String account() {
    return "account";
  }

  @Override
  public TransportRequest encode() {
    return TransportRequest.of("GET", "https://acme.example", Map.of(), null, timeout());
  }

  @Override
  public boolean renewable() {
    return false;
  }

  @Override
  public CompletableFuture<Secret> secret(boolean anew) {
    return Credentials.none().ask();
  }

  @Override
  public TransportRequest authenticate(TransportRequest request, CompletableFuture<Secret> secret) {
    return request;
  }

  @Override
  public Answer<String> read(
      TransportReply reply,
      TransportRequest sent,
      int attempts,
      Function<IOException, SdkException> broken) {
    return Answer.of(reply, "read", attempts, List.of(), false);
  }
}
