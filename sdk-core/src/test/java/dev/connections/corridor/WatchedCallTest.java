package dev.connections.corridor;

import static dev.connections.corridor.CallFixture.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.Call;
import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.fake.Driver;
import dev.connections.fake.RecordingListener;
import dev.connections.federation.Connections;
import dev.connections.http.CallListener;
import dev.connections.http.CallListener.Attempt;
import dev.connections.http.CallListener.Drifted;
import dev.connections.http.CallListener.End;
import dev.connections.http.CallListener.Retry;
import dev.connections.http.CallListener.Sending;
import dev.connections.http.CallListener.Start;
import dev.connections.http.Exchange;
import dev.connections.http.Permit;
import dev.connections.http.RateLimiter;
import dev.connections.http.Transport;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever watches is told of one end for each start, and can tell which events belong together. */
class WatchedCallTest {
  private final CallFixture fixture = new CallFixture();
  private final List<String> order = new ArrayList<>();
  private final RecordingListener listener = new RecordingListener(order::add);

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void allEventsOfACallHoldTheSameStart(Driver driver) {
    fixture.transport.reply(503, "").reply(200, "{\"id\":\"c-1\",\"provider\":\"p\",\"new\":1}");

    driver.run(get());

    assertThat(order)
        .containsExactly(
            "start", "sending", "attempt", "retry", "sending", "drift", "attempt", "end");
    Start start = listener.events(Start.class).get(0);
    assertThat(listener.events()).allSatisfy(event -> assertThat(startOf(event)).isSameAs(start));
  }

  @Test
  void twoCallsOfOneOperationAreNotEqual() {
    fixture.transport.reply(200, ONE).reply(200, ONE);
    Call<?> call = get();

    call.execute();
    call.execute();

    List<Start> starts = listener.events(Start.class);
    assertThat(starts).hasSize(2).doesNotHaveDuplicates();
    assertThat(starts.get(0)).hasToString("acme getConnection");
  }

  @Test
  void aStartNamesTheOperationAndTheServerAndNothingOfTheCustomer() {
    fixture.transport.reply(200, ONE);

    client()
        .derive(b -> b.baseUrl(URI.create("https://Acme.Example/v1")).label("eu"))
        .api()
        .getConnection("c-1")
        .execute();

    Start start = listener.events(Start.class).get(0);
    assertThat(start.template()).contains("/accounts/{account}/connections/{id}");
    assertThat(start.server()).isEqualTo(URI.create("https://acme.example:443"));
    assertThat(start).hasToString("acme:eu getConnection");
  }

  @Test
  void thePathOfARawCallIsNotTold() {
    fixture.transport.reply(200, "{}");

    client().api().raw("GET", "/customers/canary").execute();

    Start start = listener.events(Start.class).get(0);
    assertThat(start.operation()).isEqualTo("raw");
    assertThat(start.template()).isEmpty();
    assertThat(listener.events().toString()).doesNotContain("canary");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aTransportThatThrowsWhatItShouldNotEndsTheAttemptAndTheCall(Driver driver) {
    IllegalStateException fault = new IllegalStateException("odd");
    AcmeClient client = fixture.builder().listener(listener).transport(throwing(fault)).build();

    Throwable thrown = catchThrowable(() -> driver.run(client.api().getConnection("c-1")));

    assertThat(thrown).hasStackTraceContaining("odd");
    assertThat(order).containsExactly("start", "sending", "attempt", "end");
    assertThat(listener.events(Attempt.class).get(0).outcome()).isEqualTo("fault");
    assertThat(end().failure()).get().isSameAs(fault);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aBodyThatThrowsWhatItShouldNotEndsTheAttemptAndTheCall(Driver driver) {
    fixture.transport.reply(200, Map.of(), faulty());

    fails(() -> driver.run(get()));

    assertThat(order).containsExactly("start", "sending", "attempt", "end");
    assertThat(end().outcome()).isEqualTo("fault");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aSupplierThatFailedEndsACallOfNoAttempt(Driver driver) {
    Credentials broken =
        Credentials.bearer(
            () -> {
              throw new IllegalStateException();
            });

    fails(() -> driver.run(get().credentials(broken)));

    assertThat(order).containsExactly("start", "end");
    assertThat(end().outcome()).isEqualTo("refused");
    assertThat(end().attempts()).isZero();
  }

  @Test
  void whatIsRefusedBeforeItBeginsGivesNoEvent() {
    AcmeClient readOnly = client().derive(b -> b.readOnly());

    fails(() -> readOnly.api().deleteConnection("c-1").execute());
    fails(() -> readOnly.api().getConnection("..").execute());

    assertThat(order).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aCallOfSeveralExchangesGivesTheEventsOfOneAfterAnother(Driver driver) {
    fixture
        .transport
        .reply(204, "")
        .reply(200, ONE)
        .reply(200, "{\"id\":\"c-1\",\"provider\":\"p\",\"rows\":1}");

    driver.run(client().api().refreshed("c-1"));

    assertThat(order).hasSize(12).startsWith("start", "sending", "attempt", "end", "start");
    assertPaired(3);
  }

  @Test
  void everyPageOfAListIsACall() {
    fixture
        .transport
        .reply(200, "{\"connections\":[{\"id\":\"a\",\"provider\":\"p\"}],\"next\":\"2\"}")
        .reply(200, "{\"connections\":[]}");

    assertThat(client().list()).hasSize(1);

    assertPaired(2);
  }

  @Test
  void aListOfManyClientsGivesTheEventsOfEach() {
    fixture.transport.reply(200, "{\"connections\":[]}").reply(404, "");

    try (Connections all = Connections.of(client(), client().derive(b -> b.label("b")))) {
      assertThat(all.list().execute().isComplete()).isFalse();
    }

    assertPaired(2);
    assertThat(listener.events(End.class))
        .extracting(End::outcome)
        .containsExactly("success", "not_found");
  }

  @Test
  void anInterruptedCallHasItsEnd() {
    fixture.transport.onSend(() -> Thread.currentThread().interrupt()).reply(503, "");

    fails(() -> get().execute());

    assertThat(order).containsExactly("start", "sending", "attempt", "retry", "end");
    assertThat(end().outcome()).isEqualTo("interrupted");
  }

  @Test
  void aCallThatIsCancelledJustBeforeItIsSentHasItsEnd() {
    List<CompletableFuture<?>> running = new ArrayList<>();
    List<String> accounts = new ArrayList<>();
    AcmeClient client =
        fixture
            .builder()
            .listener(listener)
            .rateLimiter(
                RateLimiter.delayed(
                    account -> {
                      accounts.add(account);
                      if (accounts.size() == 2) {
                        running.get(0).cancel(true);
                      }
                      return Duration.ZERO;
                    }))
            .build();
    fixture.transport.reply(503, "");
    fixture.time.hold();

    running.add(client.api().getConnection("c-1").executeAsync());
    fixture.time.release();

    assertThat(fixture.transport.requests()).hasSize(1);
    assertThat(order)
        .containsExactly("start", "sending", "attempt", "retry", "sending", "attempt", "end");
    assertThat(end().outcome()).isEqualTo("cancelled");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aLimiterThatCancelsItsOwnAnswerFailsTheCallAndEndsIt(Driver driver) {
    CompletableFuture<Permit> answer = new Unhurried<>();
    answer.cancel(true);
    RateLimiter limiter = (account, longest) -> answer;
    AcmeClient client = fixture.builder().listener(listener).rateLimiter(limiter).build();

    Throwable thrown = catchThrowable(() -> driver.run(client.api().getConnection("c-1")));

    assertThat(thrown).hasMessageContaining("the rate limiter failed");
    assertThat(order).containsExactly("start", "end");
  }

  @Test
  void outcomesAreAFewWords() {
    for (int status : List.of(400, 401, 403, 404, 409, 418, 429, 500)) {
      fixture.transport.reply(status, Map.of("retry-after", List.of("99")), "{}");
      fails(() -> get().execute());
    }
    fixture.transport.reply(200, "<html>");
    fails(() -> get().execute());

    assertThat(listener.events(End.class))
        .extracting(End::outcome)
        .containsExactly(
            "validation",
            "authentication",
            "permission",
            "not_found",
            "conflict",
            "other",
            "rate_limit",
            "server",
            "unreadable");
  }

  @Test
  void listenersAreToldInTheirOrderAndOneDoesNotDisturbTheOthers() {
    RecordingListener faulty =
        new RecordingListener(
            word -> {
              order.add("faulty " + word);
              throw new IllegalStateException(word);
            });
    fixture.transport.reply(200, ONE);

    fixture
        .builder()
        .listener(CallListener.all(faulty, CallListener.none(), listener))
        .build()
        .api()
        .getConnection("c-1")
        .execute();

    assertThat(order)
        .containsExactly(
            "faulty start",
            "start",
            "faulty sending",
            "sending",
            "faulty attempt",
            "attempt",
            "faulty end",
            "end");
  }

  @Test
  void severalThatWatchNothingAreNone() {
    assertThat(CallListener.all()).isSameAs(CallListener.none());
    assertThat(CallListener.all(CallListener.none(), CallListener.all()))
        .isSameAs(CallListener.none());
  }

  @Test
  void anAsynchronousCallTakesAlongWhatBelongsToItsThread() throws Exception {
    ThreadLocal<String> trace = ThreadLocal.withInitial(() -> "none");
    List<String> seen = new ArrayList<>();
    CallListener tracing = new TracingListener(trace, seen);
    AtomicReference<String> afterwards = new AtomicReference<>();
    CountDownLatch left = new CountDownLatch(1);
    AcmeClient client =
        fixture
            .builder()
            .listener(CallListener.all(new BrokenContext(), tracing))
            .executor(task -> start(task, () -> afterwards.set(trace.get()), left))
            .build();
    fixture.transport.reply(200, ONE);

    trace.set("mine");
    client.api().getConnection("c-1").executeAsync().join();
    assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(seen).containsExactly("start mine", "end mine");
    assertThat(afterwards).hasValue("none");
  }

  private static void fails(ThrowingCallable call) {
    assertThat(catchThrowable(call)).isNotNull();
  }

  private static void start(Runnable task, Runnable then, CountDownLatch left) {
    new Thread(
            () -> {
              task.run();
              then.run();
              left.countDown();
            })
        .start();
  }

  private void assertPaired(int calls) {
    List<Start> starts = listener.events(Start.class);
    assertThat(starts).hasSize(calls).doesNotHaveDuplicates();
    assertThat(listener.events(End.class)).extracting(End::call).hasSameElementsAs(starts);
    assertThat(listener.events(End.class)).hasSize(calls);
    assertThat(listener.events(Sending.class)).hasSameSizeAs(listener.events(Attempt.class));
  }

  private End end() {
    assertThat(listener.events(End.class)).hasSize(1);
    return listener.events(End.class).get(0);
  }

  private AcmeClient client() {
    return fixture.builder().listener(listener).build();
  }

  private Call<?> get() {
    return client().api().getConnection("c-1");
  }

  private static Start startOf(Object event) {
    if (event instanceof Sending sending) {
      return sending.call();
    }
    if (event instanceof Attempt attempt) {
      return attempt.call();
    }
    if (event instanceof Retry retry) {
      return retry.call();
    }
    if (event instanceof Drifted drifted) {
      return drifted.call();
    }
    return event instanceof End end ? end.call() : (Start) event;
  }

  private static InputStream faulty() {
    return new FilterInputStream(InputStream.nullInputStream()) {
      @Override
      public int read(byte[] bytes, int offset, int length) {
        throw new IllegalStateException("odd");
      }
    };
  }

  private static Transport throwing(RuntimeException fault) {
    return new Transport() {
      @Override
      public Exchange exchange(TransportRequest request) {
        return new Exchange() {
          @Override
          public TransportReply execute() {
            throw fault;
          }

          @Override
          public void enqueue(Callback callback) {
            throw fault;
          }

          @Override
          public void cancel() {}
        };
      }

      @Override
      public void close() {}
    };
  }

  /** An answer that is not there when it is looked for first. */
  private static final class Unhurried<T> extends CompletableFuture<T> {
    private boolean asked;

    @Override
    public boolean isDone() {
      boolean before = asked;
      asked = true;
      return before && super.isDone();
    }
  }

  private record TracingListener(ThreadLocal<String> trace, List<String> seen)
      implements CallListener {
    @Override
    public void onStart(Start event) {
      seen.add("start " + trace.get());
    }

    @Override
    public void onEnd(End event) {
      seen.add("end " + trace.get());
    }

    @Override
    public Context context() {
      String mine = trace.get();
      return () -> {
        trace.set(mine);
        return trace::remove;
      };
    }
  }

  private static final class BrokenContext implements CallListener {
    @Override
    public Context context() {
      return () -> {
        throw new IllegalStateException("broken");
      };
    }
  }
}
