package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.connections.Call;
import dev.connections.ConnectionsClient;
import dev.connections.error.Delivery;
import dev.connections.error.RateLimitException;
import dev.connections.error.SdkException;
import dev.connections.error.ServerException;
import dev.connections.error.TransportException;
import dev.connections.http.RetryPolicy;
import dev.connections.spi.ClientBuilder;
import dev.connections.testing.Answer;
import dev.connections.testing.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is sent again, and what is sent once whatever happens.
 *
 * @param <C> the vendor's client
 */
@SuppressWarnings("exports") // JUnit is there where the suite is used
public interface RetryRules<C extends ConnectionsClient> extends VendorUnderTest<C> {
  /** Three attempts without a wait between them. */
  private static void patient(ClientBuilder<?> builder) {
    builder.retryPolicy(RetryPolicy.standard().attempts(3).delays(Duration.ZERO, Duration.ZERO));
  }

  /**
   * After an error of the server, what may be sent twice is sent again, and nothing else.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> onlyWhatMayBeSentTwiceIsSentAgainAfterAnErrorOfTheServer() {
    return Bench.eachOperation(
        this,
        RetryRules::patient,
        (bench, expected) -> {
          Answer down = Answer.of(expected.isAnswer(503) ? 502 : 503);
          if (expected.isReplayable()) {
            succeedsAfter(bench, expected, down, down);
          } else {
            SdkException failure = failsAfterOne(bench, expected, down);
            assertEquals(ServerException.class, failure.getClass());
            assertEquals(Delivery.UNKNOWN, failure.delivery());
          }
        });
  }

  /**
   * The same when the connection breaks after the request was sent.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> onlyWhatMayBeSentTwiceIsSentAgainAfterTheConnectionBroke() {
    return Bench.eachOperation(
        this,
        RetryRules::patient,
        (bench, expected) -> {
          if (expected.isReplayableAfterBreak()) {
            succeedsAfter(bench, expected, Answer.dropAfterRequest());
          } else {
            SdkException failure = failsAfterOne(bench, expected, Answer.dropAfterRequest());
            assertEquals(TransportException.class, failure.getClass());
            assertEquals(Delivery.UNKNOWN, failure.delivery());
          }
        });
  }

  /**
   * After a 429 also what the vendor refuses before it does any work is sent again.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> onlyWhatWasCertainlyNotDoneIsSentAgainAfterTooMany() {
    return Bench.eachOperation(
        this,
        RetryRules::patient,
        (bench, expected) -> {
          Answer tooMany = Answer.of(429).header("Retry-After", "0");
          if (expected.isReplayableAfter429()) {
            succeedsAfter(bench, expected, tooMany);
          } else {
            SdkException failure = failsAfterOne(bench, expected, tooMany);
            assertEquals(RateLimitException.class, failure.getClass());
            assertEquals(Delivery.REFUSED, failure.delivery());
          }
        });
  }

  /**
   * What the vendor refuses for a reason is not sent again, whatever it is.
   *
   * @return one test for each row of the table
   */
  @TestFactory
  default Stream<DynamicTest> whatTheVendorRefusesForAReasonIsNotSentAgain() {
    return Bench.eachOperation(
        this,
        RetryRules::patient,
        (bench, expected) -> {
          for (int status : List.of(400, 401, 403, 404, 409, 422)) {
            failsAfterOne(bench, expected, Answer.of(status));
          }
        });
  }

  private static <C extends ConnectionsClient> void succeedsAfter(
      Bench<C> bench, Expected<C> expected, Answer... failures) {
    for (int round = 0; round < 2; round++) {
      bench.script(failures);
      bench.script(expected.answer());
      Call<?> call = expected.call(bench.client());
      boolean async = round == 1;
      List<RecordedRequest> sent =
          bench.sentBy(
              () -> {
                if (async) {
                  call.executeAsync().join();
                } else {
                  call.execute();
                }
              });
      assertEquals(failures.length + 1, sent.size());
      assertEquals(1, sent.stream().map(Wire::of).distinct().count(), "each attempt the same");
    }
  }

  private static <C extends ConnectionsClient> SdkException failsAfterOne(
      Bench<C> bench, Expected<C> expected, Answer failure) {
    int before = bench.fake().requests().size();
    bench.script(failure);
    SdkException thrown =
        assertThrows(SdkException.class, () -> expected.call(bench.client()).execute());
    assertEquals(1, bench.fake().requests().size() - before);
    return thrown;
  }
}
