package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.connections.Call;
import dev.connections.ConnectionsClient;
import dev.connections.error.SdkException;
import dev.connections.testing.Answer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No secret is ever printed: a canary is planted in the credentials, in each request and in each
 * reply, and whatever could reach a log is searched for it.
 *
 * @param <C> the vendor's client
 */
@SuppressWarnings("exports") // JUnit is there where the suite is used
public interface SecretRules<C extends ConnectionsClient> extends VendorUnderTest<C> {
  /**
   * Client, call, description and result print no secret.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> whatSucceedsPrintsNoSecret() {
    return withCanaries(
        (bench, expected) -> {
          bench.script(expected.answer(), expected.answer());
          Call<?> call = expected.call(bench.client());
          Printed.of(bench.client()).hasNoSecret();
          Printed.of(call).hasNoSecret();
          Printed.of(call.describe()).hasNoSecret();
          Printed.of(call.execute()).hasNoSecret();
          Printed.of(call.withResponse().execute()).hasNoSecret();
        });
  }

  /**
   * An error body that repeats the credentials does not bring them into an exception, nor its stack
   * trace, nor its error.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> whatTheVendorRefusesPrintsNoSecret() {
    return withCanaries(
        (bench, expected) -> {
          if (expected.isWithoutCredentials()) {
            return; // what was not sent cannot be repeated
          }
          String echo = error("the key " + ConnectionsContract.CANARY + " is wrong");
          for (int status : List.of(400, 401, 403, 404, 422, 500)) {
            Answer refusal = Answer.of(status, "application/json", echo);
            printsNoSecretAfter(refusal, bench, expected);
          }
        });
  }

  /**
   * A reply that cannot be read is not shown.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> whatCannotBeReadPrintsNoSecret() {
    return withCanaries(
        (bench, expected) -> {
          if (!expected.promisesValue()) {
            return;
          }
          String canary = ConnectionsContract.CANARY;
          printsNoSecretAfter(
              Answer.of(200, "text/html", "<html>" + canary + "</html>"), bench, expected);
          printsNoSecretAfter(
              Answer.of(200, "application/json", "{\"" + canary + "\":\"" + canary).truncated(),
              bench,
              expected);
          if (!expected.promisesText()) {
            printsNoSecretAfter(expected.answerOf(canary), bench, expected);
            printsNoSecretAfter(
                expected.answerOf("{\"" + canary + "\":" + canary), bench, expected);
          }
        });
  }

  private Stream<DynamicTest> withCanaries(BiConsumer<Bench<C>, Expected<C>> rule) {
    return credentials().stream()
        .flatMap(
            kind ->
                Bench.eachOperation(
                    this,
                    builder -> builder.credentials(kind.credentials(ConnectionsContract.CANARY)),
                    rule));
  }

  private static <C extends ConnectionsClient> void printsNoSecretAfter(
      Answer answer, Bench<C> bench, Expected<C> expected) {
    bench.script(answer, answer);
    Call<?> call = expected.call(bench.client());
    Printed.of(assertThrows(SdkException.class, call::execute)).hasNoSecret();
    Printed.of(Failing.asynchronously(call)).hasNoSecret();
  }
}
