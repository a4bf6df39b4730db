package dev.connections.proofs.faults;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every case, through both drivers, against a server on a bare socket. */
@Execution(ExecutionMode.CONCURRENT)
final class FaultsTest {
  @TestFactory
  Stream<DynamicTest> everyFaultEndsAsItsCaseSays() {
    return Cases.all().stream()
        .filter(each -> each.http1)
        .flatMap(each -> trials(each, Through.OWN));
  }

  @TestFactory
  Stream<DynamicTest> anOkHttpClientOfTheUserKeepsThePromises() {
    return Cases.all().stream()
        .filter(each -> each.http1 && each.everywhere)
        .flatMap(each -> trials(each, Through.BORROWED));
  }

  private static Stream<DynamicTest> trials(Case each, Through through) {
    return each.drivers.stream()
        .map(
            driver ->
                DynamicTest.dynamicTest(
                    each + ", " + driver + ", " + through,
                    () -> new Trial(each, driver, through).run()));
  }
}
