package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.CallDescription.Exchange;
import dev.connections.Confirmation;
import dev.connections.acme.AcmeClient;
import dev.connections.auth.Credentials;
import dev.connections.error.Delivery;
import dev.connections.error.RefusedException;
import dev.connections.fake.Driver;
import dev.connections.fake.RecordingListener;
import dev.connections.fake.ScriptedTransport;
import dev.connections.fake.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {
  private static final Operation READ = Operation.safe("read", "GET", "/things");
  private static final Operation WRITE = Operation.never("write", "POST", "/things");
  private static final Operation WIPE = Operation.never("wipe", "POST", "/wipe").destructive();

  private final ScriptedTransport transport = new ScriptedTransport();
  private final VirtualTime time = new VirtualTime();
  private final List<CallDescription> shown = new ArrayList<>();
  private final Confirmation yes = shown::add;
  private final Confirmation no = call -> !shown.add(call);

  @ParameterizedTest
  @EnumSource(Driver.class)
  void whatDestroysSomethingIsShownWholeBeforeItIsSent(Driver driver) {
    AcmeClient client =
        builder()
            .label("eu")
            .confirm(
                call -> {
                  assertThat(transport.requests()).isEmpty();
                  return shown.add(call);
                })
            .build();
    transport.reply(204, "");

    driver.run(client.api().deleteConnection("7"));

    assertThat(shown).singleElement().isInstanceOf(CallDescription.class);
    Exchange exchange = shown.get(0).exchanges().get(0);
    assertThat(exchange.client()).isEqualTo("acme:eu");
    assertThat(exchange.operation()).isEqualTo("deleteConnection");
    assertThat(exchange.destructive()).isTrue();
    assertThat(shown.get(0))
        .hasToString(
            "acme:eu DELETE https://acme.example/accounts/main/connections/7"
                + " (DESTRUCTIVE, replay idempotent)");
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void whatDestroysNothingIsNotShown(Driver driver) {
    transport.reply(200, "{\"id\":\"1\",\"provider\":\"p\"}").reply(204, "");
    AcmeClient client = builder().confirm(no).build();

    driver.run(client.api().getConnection("1"));
    driver.run(client.api().refresh());

    assertThat(shown).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void theConfirmationIsAskedOnceForAllAttempts(Driver driver) {
    transport.reply(503, "").reply(503, "").reply(204, "");

    driver.run(builder().confirm(yes).build().api().deleteConnection("7"));

    assertThat(transport.requests()).hasSize(3);
    assertThat(shown).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void whatIsDeclinedIsNotSent(Driver driver) {
    RecordingListener listener = new RecordingListener();
    AcmeClient client = builder().label("eu").confirm(no).listener(listener).build();

    RefusedException refused = refused(driver, client.api().deleteConnection("7"));

    assertThat(refused.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(refused.operation()).isEqualTo("deleteConnection");
    assertThat(refused)
        .hasMessageContaining("acme:eu deleteConnection")
        .hasMessageContaining("declined")
        .hasNoCause();
    assertThat(transport.requests()).isEmpty();
    assertThat(listener.events()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aConfirmationThatFailsDeclinesAndIsTheCause(Driver driver) {
    IllegalStateException fault = new IllegalStateException("no console");
    AcmeClient client =
        builder()
            .confirm(
                call -> {
                  throw fault;
                })
            .build();

    RefusedException refused = refused(driver, client.api().deleteConnection("7"));

    assertThat(refused).hasCause(fault).hasMessageContaining(fault.getClass().getName());
    assertThat(transport.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aPersonMayTakeLongerThanTheTimeout(Driver driver) {
    transport.reply(204, "");
    AcmeClient client =
        builder()
            .confirm(
                call -> {
                  time.pass(Duration.ofHours(1));
                  return true;
                })
            .build();

    driver.run(client.api().deleteConnection("7").timeout(Duration.ofSeconds(1)));

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void theConfirmationIsAskedOnTheThreadThatMakesTheCall(Driver driver) {
    transport.reply(204, "");
    List<Thread> threads = new ArrayList<>();
    AcmeClient client = builder().confirm(call -> threads.add(Thread.currentThread())).build();

    driver.run(client.api().deleteConnection("7"));

    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aSecondExchangeThatDestroysIsShownBeforeTheFirstIsSent(Driver driver) {
    Calls calls = calls(builder().confirm(no));

    RefusedException refused =
        refused(
            driver, calls.then(call(calls, READ), read -> call(calls, WIPE), call(calls, WIPE)));

    assertThat(refused.operation()).isEqualTo("wipe");
    assertThat(shown.get(0).exchanges()).extracting(Exchange::operation).contains("read", "wipe");
    assertThat(transport.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void aReadOnlyClientRefusesACallThatMayWriteAfterItHasRead(Driver driver) {
    Calls calls = calls(builder().readOnly());

    RefusedException refused =
        refused(
            driver, calls.then(call(calls, READ), read -> call(calls, READ), call(calls, WRITE)));

    assertThat(refused.operation()).isEqualTo("write");
    assertThat(refused).hasMessageContaining("read-only");
    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void aReadOnlyClientAsksNobodyToConfirm() {
    AcmeClient client = builder().confirm(yes).readOnly().build();

    RefusedException refused = refused(Driver.BLOCKING, client.api().deleteConnection("7"));

    assertThat(refused).hasMessageContaining("read-only");
    assertThat(shown).isEmpty();
  }

  @Test
  void aDerivedClientAsksAsItsParentDoes() {
    AcmeClient derived = builder().confirm(no).build().derive(b -> b.label("eu"));

    refused(Driver.BLOCKING, derived.api().deleteConnection("7"));

    assertThat(shown).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"DELETE, 1", "POST, 0", "PUT, 0", "PATCH, 0", "GET, 0"})
  void ofRawCallsDeleteIsShown(String method, int times) {
    transport.reply(200, "{}");

    builder().confirm(yes).build().api().raw(method, "/things/{id}", "7").execute();

    assertThat(shown).hasSize(times);
  }

  @ParameterizedTest
  @CsvSource({"DELETE", "POST", "PUT", "PATCH"})
  void ofRawCallsAReadOnlyClientMakesOnlyThoseThatRead(String method) {
    AcmeClient client = builder().readOnly().build();
    transport.reply(200, "{}");

    refused(Driver.BLOCKING, client.api().raw(method, "/things/{id}", "7"));
    client.api().raw("GET", "/things/{id}", "7").execute();

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Driver.class)
  void whatWasNotDescribedIsNotSent(Driver driver) {
    Calls calls = calls(builder());
    transport.reply(204, "").reply(204, "");
    Call<Void> sly = calls.then(call(calls, READ), read -> call(calls, WIPE), call(calls, WRITE));

    assertThatIllegalStateException()
        .isThrownBy(() -> unwrapped(() -> driver.run(sly)))
        .withMessageContaining("acme wipe");
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void whatWasDescribedAsLessThanItIsIsNotSent() {
    Calls calls = calls(builder());
    Operation harmless = Operation.never("wipe", "POST", "/wipe");
    transport.reply(204, "");

    assertThatIllegalStateException()
        .isThrownBy(
            calls.then(call(calls, READ), read -> call(calls, WIPE), call(calls, harmless))
                ::execute);
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void toReadOnceMoreNeedsNoDescription() {
    Calls calls = calls(builder());
    transport.reply(204, "").reply(204, "");

    calls.then(call(calls, READ), read -> call(calls, READ)).execute();

    assertThat(transport.requests()).hasSize(2);
  }

  @Test
  void toDestroyOnceMoreNeedsADescriptionOfItsOwn() {
    Calls calls = calls(builder());
    transport.reply(204, "");

    assertThatIllegalStateException()
        .isThrownBy(calls.then(call(calls, WIPE), read -> call(calls, WIPE))::execute);
  }

  private AcmeClient.Builder builder() {
    return AcmeClient.builder()
        .credentials(Credentials.bearer("k"))
        .baseUrl(URI.create("https://acme.example"))
        .transport(transport)
        .timeSource(time);
  }

  private static Calls calls(ClientBuilder<?> builder) {
    return new Calls(builder.settings());
  }

  private static Call<Void> call(Calls calls, Operation operation) {
    return calls.call(Arguments.of(operation), Replies.none());
  }

  private static RefusedException refused(Driver driver, Call<?> call) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, () -> driver.run(call));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static void unwrapped(Runnable action) {
    try {
      action.run();
    } catch (CompletionException e) {
      throw (RuntimeException) e.getCause();
    }
  }
}
