package dev.connections.spi;

import dev.connections.CallDescription.Replay;
import dev.connections.Drift;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.corridor.Answer;
import dev.connections.corridor.Passage;
import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.RefusedException;
import dev.connections.error.SdkException;
import dev.connections.http.CallListener;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of an operation on its way through the corridor. Used by one thread at a time. */
final class OperationPassage<T> implements Passage<T> {
  private final OperationProgram<T> program;
  private final ClientSettings settings;
  private final CallOptions options;
  private final Credentials credentials;
  private CallListener.@Nullable Start call;
  private @Nullable Secret shown;
  private @Nullable Redactor redactor;

  OperationPassage(OperationProgram<T> program, CallOptions options) {
    this.program = program;
    this.settings = program.settings;
    this.options = options;
    this.credentials =
        options.credentials() == null ? settings.credentials() : options.credentials();
  }

  /** Made only when it is asked for, and then once, so that all events of a call hold the same. */
  @Override
  public CallListener.Start call() {
    CallListener.Start made = call == null ? settings.start(operation()) : call;
    call = made;
    return made;
  }

  @Override
  public String words() {
    return settings.words(operation());
  }

  @Override
  public Replay replay() {
    return operation().replay(program.query);
  }

  @Override
  public boolean keyed() {
    return options.idempotencyKey() != null;
  }

  @Override
  public boolean refusesBeforeWork() {
    return operation().isRefusedBeforeWork();
  }

  @Override
  public Duration timeout() {
    return options.timeout() == null ? program.timeout() : options.timeout();
  }

  @Override
  public String account() {
    return settings.account();
  }

  @Override
  public TransportRequest encode() {
    TransportRequest request =
        TransportRequest.of(
                operation().method(), program.url, settings.headers(), program.body, timeout())
            .withHeader("Accept", program.reader.accept());
    if (program.body != null || writesWithoutBody()) {
      request = request.withHeader("Content-Type", "application/json");
    }
    if (program.reader.isStreamed()) {
      request = request.streaming();
    }
    String key = options.idempotencyKey();
    return key == null ? request : request.withHeader(keyHeader(), key);
  }

  @Override
  public boolean renewable() {
    return credentials.fixedSecret().isEmpty();
  }

  @Override
  public CompletableFuture<Secret> secret(boolean anew) {
    if (operation().needsCredentials() && credentials.kind() == Credentials.Kind.NONE) {
      throw refused("this operation needs credentials; set them with credentials(...)");
    }
    if (!operation().needsCredentials()) {
      return Credentials.none().ask();
    }
    return anew ? credentials.askAnew() : credentials.ask();
  }

  @Override
  public TransportRequest authenticate(TransportRequest request, CompletableFuture<Secret> secret) {
    if (!operation().needsCredentials()) {
      return request;
    }
    shown = checked(supplied(secret));
    redactor = null;
    return settings.signer().sign(request, credentials, shown);
  }

  @Override
  public Answer<T> read(
      TransportReply reply,
      TransportRequest sent,
      int attempts,
      Function<IOException, SdkException> broken)
      throws IOException {
    if (!operation().isDocumented(reply.status())) {
      met(Drift.Kind.UNDOCUMENTED_STATUS, reply, "", "");
    }
    if (!operation().isAnswer(reply.status())) {
      throw settings.errors().read(reply, sent.url(), words(), operation(), redactor());
    }
    List<DecodingException> failures = new ArrayList<>();
    try {
      T value = program.reader.read(reply, findings(reply, failures, broken));
      List<DecodingException> met = program.reader.isStreamed() ? failures : List.copyOf(failures);
      return Answer.of(withoutKey(reply), value, attempts, met, options.brief());
    } catch (MismatchException e) {
      throw unreadable(reply, e);
    }
  }

  @Override
  public Optional<Answer<T>> settled(SdkException failure, int attempts) {
    return operation().method().equals("DELETE")
            && failure instanceof ApiException answered
            && settings.profile().isGone(answered.error().status())
        ? program.reader.withoutValue(answered.error().status(), attempts)
        : Optional.empty();
  }

  private Findings findings(
      TransportReply reply,
      List<DecodingException> failures,
      Function<IOException, SdkException> broken) {
    return new Findings() {
      @Override
      public RuntimeException failure(IOException e) {
        return e instanceof MismatchException mismatch
            ? OperationPassage.this.unreadable(reply, mismatch)
            : broken.apply(e);
      }

      @Override
      public boolean onlyNormalised() {
        return options.brief();
      }

      @Override
      public void unreadable(MismatchException item) {
        failures.add(OperationPassage.this.unreadable(reply, item));
      }

      @Override
      public void drift(Drift.Kind kind, String schema, String pointer) {
        met(kind, reply, schema, pointer);
      }
    };
  }

  private void met(Drift.Kind kind, TransportReply reply, String schema, String pointer) {
    Drift drift = new Drift(kind, operation().name(), reply.status(), schema, pointer);
    settings.drifts().met(drift);
    CallListener listener = settings.corridor().listener();
    if (listener != CallListener.none()) {
      listener.onDrift(new CallListener.Drifted(call(), drift));
    }
  }

  private DecodingException unreadable(TransportReply reply, MismatchException mismatch) {
    MismatchException shown = mismatch.at(redactor().cleanPointer(mismatch.pointer()));
    return settings
        .unreadable(operation(), reply.status(), redactor().clean(reply.headers()))
        .at(shown.pointer(), String.valueOf(shown.getMessage()), shown);
  }

  /** The id of the request goes into messages later on, when nobody knows the key any longer. */
  private TransportReply withoutKey(TransportReply reply) {
    Secret key = shown;
    boolean repeated =
        key != null
            && settings
                .profile()
                .requestIdHeader()
                .flatMap(reply::header)
                .filter(id -> id.contains(key.reveal()))
                .isPresent();
    return repeated
        ? TransportReply.of(reply.status(), redactor().clean(reply.headers()), reply.body())
        : reply;
  }

  /** Made only when something went wrong, and then once for all that did. */
  private Redactor redactor() {
    Redactor made =
        redactor == null ? Redactor.of(credentials, shown, program.secretTexts()) : redactor;
    redactor = made;
    return made;
  }

  /** What a supplier throws is shown by its class only: its message could hold a secret. */
  private Secret supplied(CompletableFuture<Secret> asked) {
    try {
      return asked.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw refused("no credentials: the supplier failed with " + cause.getClass().getName());
    }
  }

  private Secret checked(@Nullable Secret secret) {
    if (secret == null) {
      throw refused("no credentials: the supplier gave null");
    }
    try {
      settings.signer().check(credentials.kind(), secret);
      return secret;
    } catch (IllegalArgumentException e) {
      throw refused("no credentials: " + e.getMessage());
    }
  }

  private RefusedException refused(String why) {
    return new RefusedException(
        settings.profile().vendor(), operation().name(), words() + " was not sent: " + why, null);
  }

  private Operation operation() {
    return program.operation();
  }

  private boolean writesWithoutBody() {
    return settings.profile().contentTypeAlways() && !operation().method().equals("GET");
  }

  private String keyHeader() {
    return settings.profile().idempotencyHeader().orElseThrow();
  }
}
