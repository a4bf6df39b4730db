package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.connections.ApiResponse;
import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.ConnectionsClient;
import dev.connections.testing.Answer;
import dev.connections.testing.RecordedRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What each operation sends, byte for byte, and what it says beforehand.
 *
 * @param <C> the vendor's client
 */
@SuppressWarnings("exports") // JUnit is there where the suite is used
public interface OperationRules<C extends ConnectionsClient> extends VendorUnderTest<C> {
  /** No operation is left out of the table, and none is counted that is not there. */
  @Test
  default void everyOperationStandsInTheTable() {
    Set<String> inTable =
        table().stream().map(Expected::name).collect(Collectors.toCollection(TreeSet::new));
    Set<String> inApi =
        Arrays.stream(api().getMethods())
            .filter(method -> method.getReturnType() == Call.class)
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(inApi, inTable);
    assertEquals(operationCount(), inTable.size());
  }

  /**
   * Method, path, query, headers and body are what the vendor's documentation says, with each kind
   * of credentials.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> everyOperationSendsExactlyWhatTheVendorDocuments() {
    return Bench.eachOperation(
        this,
        builder -> builder.userAgentSuffix("contract/1.0"),
        (bench, expected) -> {
          for (CredentialHeader kind : credentials()) {
            bench.script(expected.answer());
            List<RecordedRequest> sent =
                bench.sentBy(
                    () ->
                        expected
                            .call(bench.client())
                            .credentials(kind.credentials("key-1"))
                            .execute());
            String wire = Wire.expected(this, expected, kind.expected("key-1"));
            assertEquals(List.of(wire), sent.stream().map(Wire::of).toList(), kind::toString);
            String agent = sent.get(0).header("User-Agent").orElse("");
            assertTrue(agent.matches("connections-java/[0-9]\\S* contract/1\\.0"), agent);
          }
        });
  }

  /**
   * An asynchronous call sends the same and gives the same as a blocking one; a call is a value
   * that can be used again.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> anAsynchronousCallDoesTheSame() {
    return Bench.eachOperation(
        this,
        (bench, expected) -> {
          Answer good = expected.answer();
          bench.script(good, good, good);
          Call<?> call = expected.call(bench.client());
          Object[] values = new Object[3];
          List<RecordedRequest> sent =
              bench.sentBy(
                  () -> {
                    values[0] = call.execute();
                    values[1] = call.executeAsync().join();
                    ApiResponse<?> response = call.withResponse().execute();
                    values[2] = response.value();
                    assertEquals(1, response.attempts());
                  });
          assertEquals(values[0], values[1]);
          assertEquals(values[0], values[2]);
          assertEquals(expected.promisesValue(), values[0] != null);
          assertEquals(1, sent.stream().map(Wire::of).distinct().count());
          assertEquals(3, sent.size());
        });
  }

  /**
   * A call tells what it would send, and telling sends nothing.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> aDescriptionSaysWhatWouldBeSentAndSendsNothing() {
    return Bench.eachOperation(
        this,
        (bench, expected) -> {
          CallDescription description = expected.call(bench.client()).describe();
          assertEquals(bench.client().vendor(), description.vendor());
          assertEquals(expected.name(), description.operation());
          assertEquals(expected.method(), description.method());
          assertEquals(
              bench.fake().url().resolve(expected.target()).toString(),
              description.url().toString());
          assertEquals(expected.replay(), description.replay());
          assertEquals(expected.isDestructive(), description.destructive());
          assertEquals(0, bench.fake().requests().size());
        });
  }

  /**
   * An operation that promises no value is content with any body that says nothing.
   *
   * @return one test for each such row of the table
   */
  @TestFactory
  default Stream<DynamicTest> anOperationWithoutAValueIsContentWithNothing() {
    return Bench.eachOperation(
        this,
        (bench, expected) -> {
          if (expected.promisesValue()) {
            return;
          }
          for (Answer nothing : List.of(Answer.of(204), Answer.of(200), expected.answerOf("{}"))) {
            bench.script(nothing);
            assertEquals(null, expected.call(bench.client()).execute());
          }
        });
  }
}
