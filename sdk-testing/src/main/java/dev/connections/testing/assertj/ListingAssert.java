package dev.connections.testing.assertj;

import dev.connections.Vendor;
import dev.connections.error.SdkException;
import dev.connections.federation.Listing;
import dev.connections.federation.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a listing of many clients. */
@SuppressWarnings("exports") // AssertJ is there where the assertions are used
public final class ListingAssert extends AbstractAssert<ListingAssert, Listing> {
  ListingAssert(Listing actual) {
    super(actual, ListingAssert.class);
  }

  /**
   * No connection is missing.
   *
   * @return this assertion
   */
  public ListingAssert isComplete() {
    isNotNull();
    if (!actual.isComplete()) {
      throw failure("The listing should be complete, and is not:%s", outcomes());
    }
    return this;
  }

  /**
   * Some connections are missing.
   *
   * @return this assertion
   */
  public ListingAssert isIncomplete() {
    isNotNull();
    if (actual.isComplete()) {
      throw failure("The listing should be incomplete, and is complete:%s", outcomes());
    }
    return this;
  }

  /**
   * Nothing could be read of this vendor, or of one of its clients.
   *
   * @param vendor the vendor
   * @return this assertion
   */
  public ListingAssert failedFor(Vendor vendor) {
    isNotNull();
    if (outcomesOf(vendor).stream().anyMatch(Outcome.Failed.class::isInstance)) {
      return this;
    }
    throw failure("The listing should have failed for %s, and has not:%s", vendor, outcomes());
  }

  /**
   * Only a part could be read of this vendor, or of one of its clients.
   *
   * @param vendor the vendor
   * @return this assertion
   */
  public ListingAssert isPartialFor(Vendor vendor) {
    isNotNull();
    if (outcomesOf(vendor).stream().anyMatch(Outcome.Partial.class::isInstance)) {
      return this;
    }
    throw failure("The listing should be partial for %s, and is not:%s", vendor, outcomes());
  }

  /**
   * Goes on to why connections of this vendor are missing.
   *
   * @param vendor the vendor
   * @return an assertion about the failure
   */
  public FailureAssert failureFor(Vendor vendor) {
    isNotNull();
    return outcomesOf(vendor).stream()
        .flatMap(outcome -> cause(outcome).stream())
        .findFirst()
        .map(FailureAssert::new)
        .orElseThrow(() -> failure("Nothing of %s is missing:%s", vendor, outcomes()));
  }

  private static Optional<SdkException> cause(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return Optional.of(failed.cause());
    }
    return outcome instanceof Outcome.Partial partial
        ? Optional.of(partial.cause())
        : Optional.empty();
  }

  private List<Outcome> outcomesOf(Vendor vendor) {
    List<Outcome> outcomes =
        actual.outcomes().stream()
            .filter(outcome -> outcome.client().vendor().equals(vendor))
            .toList();
    if (outcomes.isEmpty()) {
      throw failure("No client of %s was asked:%s", vendor, outcomes());
    }
    return outcomes;
  }

  private String outcomes() {
    return actual.outcomes().stream()
        .map(outcome -> "\n  " + outcome)
        .collect(Collectors.joining());
  }
}
