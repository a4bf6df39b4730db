package dev.connections.testing.assertj;

import dev.connections.Vendor;
import dev.connections.error.SdkException;
import dev.connections.federation.Listing;
import dev.connections.federation.Outcome;
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
   * Nothing could be read of this vendor.
   *
   * @param vendor the vendor
   * @return this assertion
   */
  public ListingAssert failedFor(Vendor vendor) {
    isNotNull();
    if (outcomeOf(vendor) instanceof Outcome.Failed) {
      return this;
    }
    throw failure("The listing should have failed for %s, and has not:%s", vendor, outcomes());
  }

  /**
   * Only a part could be read of this vendor.
   *
   * @param vendor the vendor
   * @return this assertion
   */
  public ListingAssert isPartialFor(Vendor vendor) {
    isNotNull();
    if (outcomeOf(vendor) instanceof Outcome.Partial) {
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
    return new FailureAssert(cause(outcomeOf(vendor)));
  }

  private SdkException cause(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return failed.cause();
    }
    if (outcome instanceof Outcome.Partial partial) {
      return partial.cause();
    }
    throw failure("Nothing of %s is missing:%s", outcome.client().vendor(), outcomes());
  }

  private Outcome outcomeOf(Vendor vendor) {
    return actual.outcomes().stream()
        .filter(outcome -> outcome.client().vendor().equals(vendor))
        .findFirst()
        .orElseThrow(() -> failure("No client of %s was asked:%s", vendor, outcomes()));
  }

  private String outcomes() {
    return actual.outcomes().stream()
        .map(outcome -> "\n  " + outcome)
        .collect(Collectors.joining());
  }
}
