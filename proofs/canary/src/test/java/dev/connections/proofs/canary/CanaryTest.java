package dev.connections.proofs.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No canary turns up in anything that the library emits, however a call ends. */
final class CanaryTest {
  @TestFactory
  Stream<DynamicTest> nothingThatIsEmittedHoldsASecret() {
    return Hunt.shared().finds().entrySet().stream()
        .map(
            end ->
                DynamicTest.dynamicTest(end.getKey(), () -> assertThat(end.getValue()).isEmpty()));
  }

  @Test
  void allFortyFourOperationsAreCalled() {
    assertThat(Hunt.shared().operations()).hasSize(44);
  }

  @AfterAll
  static void figures() {
    System.out.println("canaries: " + Hunt.shared().figures());
  }
}
