package dev.connections.corridor;

import dev.connections.auth.Secret;
import dev.connections.error.AuthenticationException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.Permit;
import dev.connections.http.TransportFailure;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One exchange on its way: <em>encode, observe call, retry[ rate limit, authenticate, observe
 * attempt, transport, read reply or error ]</em>. The guard was asked before, once for all
 * exchanges of the call, and the deadline began thereafter; that it ended is told by {@link
 * WatchedSteps}. Used by one thread at a time.
 */
final class Journey<T> {
  private final Corridor corridor;
  private final Passage<T> passage;
  private final Deadline deadline;
  private final Trouble trouble;
  private final CallWatch watch;
  private @Nullable TransportRequest request;
  private Permit permit = Permit.now();
  private @Nullable SdkException last;
  private @Nullable Instant began;
  private boolean keyRefused;
  private boolean renewed;
  private int attempts;
  private int redirects;

  Journey(Corridor corridor, Passage<T> passage, Deadline deadline, CallWatch watch) {
    this.corridor = corridor;
    this.passage = passage;
    this.deadline = deadline;
    this.trouble = new Trouble(passage);
    this.watch = watch;
  }

  Step<T> begin() {
    request = passage.encode();
    watch.started();
    return attempt();
  }

  private Step<T> attempt() {
    if (deadline.passed()) {
      return end(trouble.deadline());
    }
    return new Turnstile<>(
            corridor.rateLimiter,
            deadline,
            trouble,
            this::admitted,
            refusal -> end(earlierOr(refusal)),
            this::abandon)
        .enter(passage.account());
  }

  private Step<T> admitted(Permit granted) {
    permit = granted;
    return authenticate();
  }

  private Step<T> authenticate() {
    CompletableFuture<Secret> secret;
    try {
      secret = passage.secret(keyRefused);
    } catch (SdkException e) {
      return end(unsigned(e));
    }
    keyRefused = false;
    return secret.isDone()
        ? send(secret)
        : new Step.Ask<>(secret, deadline.remaining(), () -> send(secret), this::unanswered);
  }

  private Step<T> unanswered(Reason why) {
    if (why == Reason.DEADLINE) {
      return end(unsigned(trouble.noSecretInTime()));
    }
    permit.release();
    return abandon(why);
  }

  private Step<T> send(CompletableFuture<Secret> secret) {
    TransportRequest signed;
    try {
      signed = passage.authenticate(encoded(), secret).withTimeout(deadline.remaining());
    } catch (SdkException e) {
      return end(unsigned(e));
    }
    if (deadline.passed()) { // a supplier may have taken its time
      permit.release();
      return end(trouble.deadline());
    }
    if (attempts++ == 0) {
      began = corridor.time.now();
    }
    watch.sends(attempts);
    return new Step.Send<>(
        corridor.transport.exchange(signed), reply -> read(reply, signed), this::failed);
  }

  private Step<T> read(TransportReply reply, TransportRequest sent) {
    OptionalInt status = OptionalInt.of(reply.status());
    try {
      RateLimitFields.tell(reply, permit);
      Optional<TransportRequest> elsewhere = Redirect.of(reply, encoded());
      if (elsewhere.isPresent() && redirects++ < Redirect.MOST) {
        request = elsewhere.get();
        watch.attempted(status, null);
        return attempt();
      }
      return arrived(
          passage.read(reply, sent, attempts, broken -> trouble.brokenBody(reply, broken)), status);
    } catch (SdkException e) {
      RateLimitFields.tell(e, permit);
      return judge(e, status);
    } catch (IOException e) {
      return judge(trouble.brokenBody(reply, e), status);
    } finally {
      close(reply);
    }
  }

  private static void close(TransportReply reply) {
    try {
      reply.close();
    } catch (IOException e) {
      // What was read is read. To judge it anew would lose an answer, or send a call again.
    }
  }

  private Step<T> arrived(Answer<T> answer, OptionalInt status) {
    watch.attempted(status, null);
    corridor.budget.earn();
    return new Step.Done<>(answer);
  }

  private Step<T> failed(TransportFailure failure) {
    return judge(trouble.noReply(failure), OptionalInt.empty());
  }

  private Step<T> judge(SdkException met, OptionalInt status) {
    date(met);
    Optional<Answer<T>> settled =
        trouble.isDoubtful() ? passage.settled(met, attempts) : Optional.empty();
    if (settled.isPresent()) {
      return arrived(settled.get(), status);
    }
    watch.attempted(status, met);
    SdkException failure = trouble.ofCall(met);
    last = date(failure);
    Duration wait = waitBeforeNext(failure).orElse(null);
    if (wait == null || wait.compareTo(deadline.remaining()) >= 0 || !corridor.budget.pay()) {
      return end(failure);
    }
    watch.retries(wait, failure);
    return wait.isZero() ? attempt() : new Step.Pause<>(wait, this::attempt, this::abandon);
  }

  /** Asking for credentials anew comes once, and on top of what the retry policy grants. */
  private Optional<Duration> waitBeforeNext(SdkException failure) {
    if (!renewed && passage.renewable() && failure instanceof AuthenticationException) {
      keyRefused = true;
      renewed = true;
      return Optional.of(Duration.ZERO);
    }
    int counted = attempts - redirects - (renewed ? 1 : 0);
    return RetryDecision.of(
        corridor.retryPolicy, passage, failure, counted, corridor.time.random());
  }

  /** Whoever looks for what may have been created has to know since when. */
  private SdkException date(SdkException failure) {
    if (began != null) {
      failure.beganAt(began);
    }
    return failure;
  }

  private SdkException unsigned(SdkException noCredentials) {
    permit.release();
    return earlierOr(noCredentials);
  }

  /** What an earlier attempt met with says more than why there was no other one. */
  private SdkException earlierOr(SdkException noOther) {
    if (last == null) {
      return noOther;
    }
    last.addSuppressed(noOther);
    return last;
  }

  private Step<T> abandon(Reason why) {
    return end(trouble.ended(why));
  }

  private Step<T> end(SdkException failure) {
    return new Step.Failed<>(date(failure));
  }

  private TransportRequest encoded() {
    if (request == null) {
      throw new IllegalStateException("A call is encoded before it is sent");
    }
    return request;
  }
}
