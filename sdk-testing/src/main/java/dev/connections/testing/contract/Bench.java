package dev.connections.testing.contract;

import dev.connections.ConnectionsClient;
import dev.connections.http.RateLimiter;
import dev.connections.http.RetryPolicy;
import dev.connections.spi.ClientBuilder;
import dev.connections.testing.Answer;
import dev.connections.testing.FakeVendor;
import dev.connections.testing.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A fake and a client of it, for one test. */
record Bench<C extends ConnectionsClient>(FakeVendor fake, C client) implements AutoCloseable {
  private static final Duration LONGER_THAN_ANY_TEST = Duration.ofSeconds(10);

  static <C extends ConnectionsClient> Bench<C> of(VendorUnderTest<C> vendor) {
    return of(vendor, options -> {});
  }

  /** A client that tries nothing again and is not slowed down, unless the options say so. */
  static <C extends ConnectionsClient> Bench<C> of(
      VendorUnderTest<C> vendor, Consumer<ClientBuilder<?>> options) {
    FakeVendor fake = vendor.startFake();
    C client =
        vendor.client(
            fake,
            builder -> {
              builder.timeout(LONGER_THAN_ANY_TEST);
              builder.retryPolicy(RetryPolicy.none());
              builder.rateLimiter(RateLimiter.none()); // a fake has no account to spare
              options.accept(builder);
            });
    return new Bench<>(fake, client);
  }

  /** One test for each row of the table, each on a bench of its own. */
  static <C extends ConnectionsClient> Stream<DynamicTest> eachOperation(
      VendorUnderTest<C> vendor,
      Consumer<ClientBuilder<?>> options,
      BiConsumer<Bench<C>, Expected<C>> rule) {
    return vendor.table().stream()
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    expected.toString(),
                    () -> {
                      try (Bench<C> bench = of(vendor, options)) {
                        rule.accept(bench, expected);
                      }
                    }));
  }

  static <C extends ConnectionsClient> Stream<DynamicTest> eachOperation(
      VendorUnderTest<C> vendor, BiConsumer<Bench<C>, Expected<C>> rule) {
    return eachOperation(vendor, options -> {}, rule);
  }

  void script(Answer... answers) {
    fake.enqueue(answers);
  }

  /** What was sent while this ran. */
  List<RecordedRequest> sentBy(Runnable action) {
    int before = fake.requests().size();
    action.run();
    List<RecordedRequest> all = fake.requests();
    return all.subList(before, all.size());
  }

  @Override
  public void close() {
    client.close();
    fake.close();
  }
}
