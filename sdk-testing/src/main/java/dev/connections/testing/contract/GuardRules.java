package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.CallDescription.Exchange;
import dev.connections.CallDescription.Replay;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.error.Delivery;
import dev.connections.error.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What somebody must say yes to, and what a client that may only read never begins.
 *
 * @param <C> the vendor's client
 */
@SuppressWarnings("exports") // JUnit is there where the suite is used
public interface GuardRules<C extends ConnectionsClient> extends VendorUnderTest<C> {
  /**
   * Somebody is asked before each operation that destroys something, and before no other; what is
   * shown is the call's own description, at the client's label, and holds no secret.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> aConfirmationIsAskedForExactlyWhatDestroysSomething() {
    return Bench.eachOperation(
        this,
        builder ->
            builder.credentials(credentials().get(0).credentials(ConnectionsContract.CANARY)),
        (bench, expected) -> {
          List<CallDescription> shown = new ArrayList<>();
          C asking =
              derive(bench.client(), builder -> builder.label("tenant-42").confirm(shown::add));
          Call<?> call = expected.call(asking);
          bench.script(expected.answer(), expected.answer());
          call.execute();
          call.executeAsync().join();
          assertEquals(expected.isDestructive() ? 2 : 0, shown.size());
          for (CallDescription description : shown) {
            assertEquals(call.describe().exchanges(), description.exchanges());
            assertEquals("tenant-42", description.label().orElse(""));
            Printed.of(description).hasNoSecret();
          }
        });
  }

  /**
   * What somebody says no to is not sent, and the exception says so.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> whatIsDeclinedIsNotSent() {
    return Bench.eachOperation(
        this,
        builder -> builder.confirm(description -> false),
        (bench, expected) -> {
          Call<?> call = expected.call(bench.client());
          if (!expected.isDestructive()) {
            bench.script(expected.answer());
            assertEquals(1, bench.sentBy(call::execute).size());
            return;
          }
          RefusedException refused = assertThrows(RefusedException.class, call::execute);
          assertEquals(Delivery.NOT_SENT, refused.delivery());
          Sentence.of(refused).isAbout(bench.client().vendor(), expected.name());
          assertEquals(refused.getMessage(), Failing.asynchronously(call).getMessage());
          assertEquals(0, bench.fake().requests().size());
        });
  }

  /** A client that may only read begins no role that may come to change something. */
  @Test
  default void aClientThatMayOnlyReadBeginsNothingThatMayChangeSomething() {
    Rows.fill(this, 1);
    ConnectionRef ref = client().list().iterator().next().ref();
    C reader = derive(client(), builder -> builder.readOnly());
    int before = fake().requests().size();
    for (Supplier<Call<?>> role : RoleCalls.of(reader, ref)) {
      Call<?> call = role.get();
      List<Exchange> exchanges = call.describe().exchanges();
      if (exchanges.stream().allMatch(exchange -> exchange.replay() == Replay.SAFE)) {
        continue;
      }
      RefusedException refused = assertThrows(RefusedException.class, call::execute);
      assertTrue(
          exchanges.stream().anyMatch(each -> each.operation().equals(refused.operation())),
          refused::operation);
    }
    assertEquals(before, fake().requests().size());
  }
}
