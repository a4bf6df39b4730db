package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.connections.Call;
import dev.connections.CallDescription.Replay;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.Vendor;
import dev.connections.error.Delivery;
import dev.connections.error.RefusedException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is refused before anything is sent.
 *
 * @param <C> the vendor's client
 */
@SuppressWarnings("exports") // JUnit is there where the suite is used
public interface RefusalRules<C extends ConnectionsClient> extends VendorUnderTest<C> {
  /** A connection of somebody else is not asked for here. */
  @Test
  default void aRefOfAnotherVendorOrLabelIsRefused() {
    List<ConnectionRef> foreign =
        List.of(
            ConnectionRef.of(Vendor.of("somebody-else"), "1"),
            ConnectionRef.of(client().vendor(), "another-label", "1"));
    for (ConnectionRef ref : foreign) {
      RoleCalls.of(client(), ref).forEach(call -> Refusal.names("ref", call::get));
    }
    try (C labelled = derive(client(), builder -> builder.label("tenant-42"))) {
      ConnectionRef unlabelled = ConnectionRef.of(client().vendor(), "1");
      RoleCalls.of(labelled, unlabelled).forEach(call -> Refusal.names("ref", call::get));
    }
    assertEquals(0, fake().requests().size());
  }

  /**
   * A value that would change the path, or stand for nothing, is refused by the argument's name.
   *
   * @return one test for each operation that takes such a value
   */
  @TestFactory
  default Stream<DynamicTest> aValueThatWouldChangeThePathIsRefused() {
    return Bench.eachOperation(
        this,
        (bench, expected) -> {
          for (String bad :
              List.of("", " ", "\t", ".", "..", "a\nb", "a\rb", "a\u0000b", "\u007f")) {
            expected
                .arguments()
                .forEach(
                    (name, with) -> Refusal.names(name, () -> with.apply(bench.client(), bad)));
          }
          assertEquals(0, bench.fake().requests().size());
        });
  }

  /**
   * Any other value becomes exactly one segment of the path.
   *
   * @return one test for each operation that takes such a value
   */
  @TestFactory
  default Stream<DynamicTest> anyOtherValueIsOneSegmentOfThePath() {
    String odd = "a/b?c#d e%2F:é";
    String encoded = "a%2Fb%3Fc%23d%20e%252F%3A%C3%A9";
    return Bench.eachOperation(
        this,
        (bench, expected) -> {
          for (BiFunction<C, String, Call<?>> with : expected.arguments().values()) {
            bench.script(expected.answer());
            String target =
                bench.sentBy(() -> with.apply(bench.client(), odd).execute()).get(0).target();
            assertTrue(List.of(target.split("[/:?]")).contains(encoded), target);
          }
        });
  }

  /**
   * A client that may only read sends what changes nothing, and refuses all else.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> aClientThatMayOnlyReadRefusesEverythingElse() {
    return Bench.eachOperation(
        this,
        builder -> builder.readOnly(),
        (bench, expected) -> {
          if (expected.replay() == Replay.SAFE) {
            bench.script(expected.answer());
            assertEquals(1, bench.sentBy(expected.call(bench.client())::execute).size());
            return;
          }
          Call<?> call = expected.call(bench.client());
          RefusedException refused = assertThrows(RefusedException.class, call::execute);
          assertEquals(Delivery.NOT_SENT, refused.delivery());
          Sentence.of(refused).isAbout(bench.client().vendor(), expected.name());
          assertEquals(RefusedException.class, Failing.asynchronously(call).getClass());
          assertEquals(0, bench.fake().requests().size());
        });
  }
}
