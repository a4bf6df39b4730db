package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.connections.Call;
import dev.connections.ConnectionsClient;
import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.Delivery;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.testing.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What callers see of everything that goes wrong.
 *
 * @param <C> the vendor's client
 */
@SuppressWarnings("exports") // JUnit is there where the suite is used
public interface FailureRules<C extends ConnectionsClient> extends VendorUnderTest<C> {
  /**
   * The status alone decides about the exception: the vendor's own error body, none, a page and
   * JSON of somebody else all give the same class, status and delivery.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> theStatusDecidesAboutTheExceptionWhateverTheBody() {
    return Bench.eachOperation(
        this,
        (bench, expected) ->
            Statuses.EXCEPTIONS.forEach(
                (status, type) -> {
                  if (!expected.isAnswer(status)) {
                    Statuses.bodies(status, error("it went wrong"))
                        .forEach(
                            (what, answer) -> fails(bench, expected, status, type, what, answer));
                  }
                }));
  }

  /**
   * The vendor's own words reach the caller.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> theVendorsOwnWordsStandInTheMessage() {
    return Bench.eachOperation(
        this,
        (bench, expected) -> {
          bench.script(Answer.of(422, "application/json", error("it went wrong")));
          ApiException failure =
              assertThrows(ApiException.class, () -> expected.call(bench.client()).execute());
          String message = String.valueOf(failure.getMessage());
          assertTrue(message.contains("it went wrong"), message);
        });
  }

  /**
   * A reply that is not what the operation promises is told as such, and that the vendor did carry
   * the call out.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> aReplyThatIsNotWhatWasPromisedIsADecodingException() {
    return Bench.eachOperation(
        this,
        (bench, expected) -> {
          if (!expected.promisesValue()) {
            return;
          }
          Unreadable.replies(expected)
              .forEach(
                  (what, answer) -> {
                    bench.script(answer);
                    Call<?> call = expected.call(bench.client());
                    DecodingException failure =
                        assertThrows(DecodingException.class, call::execute, what);
                    assertEquals(200, failure.status(), what);
                    assertEquals(Delivery.DONE, failure.delivery(), what);
                    Sentence.of(failure)
                        .isAbout(bench.client().vendor(), expected.name())
                        .blamesNoNetwork();
                  });
        });
  }

  /**
   * A reply that breaks off is never taken for a whole one.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> aReplyThatBreaksOffIsNeverTakenForAWholeOne() {
    return Bench.eachOperation(
        this,
        (bench, expected) -> {
          if (!expected.promisesValue()) {
            return;
          }
          String body = expected.answerBody();
          for (String part : List.of(body, body.substring(0, body.length() / 2), "")) {
            bench.script(Answer.of(200, "application/json", part).truncated());
            Call<?> call = expected.call(bench.client());
            TransportException failure = assertThrows(TransportException.class, call::execute);
            assertEquals(Reason.IO, failure.reason());
            assertEquals(Delivery.DONE, failure.delivery());
            Sentence.of(failure).isAbout(bench.client().vendor(), expected.name());
          }
        });
  }

  private static <C extends ConnectionsClient> void fails(
      Bench<C> bench,
      Expected<C> expected,
      int status,
      Class<? extends ApiException> type,
      String what,
      Answer answer) {
    String which = status + " with " + what;
    bench.script(answer, answer);
    Call<?> call = expected.call(bench.client());
    ApiException failure = assertThrows(ApiException.class, call::execute, which);
    assertEquals(type, failure.getClass(), which);
    assertEquals(status, failure.error().status(), which);
    assertEquals(status < 500 ? Delivery.REFUSED : Delivery.UNKNOWN, failure.delivery(), which);
    Sentence.of(failure).isAbout(bench.client().vendor(), expected.name()).blamesNoNetwork();
    SdkException async = Failing.asynchronously(call);
    assertEquals(type, async.getClass(), which);
    assertEquals(failure.getMessage(), async.getMessage(), which);
  }
}
