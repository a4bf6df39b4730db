package dev.connections.testing.junit;

import dev.connections.testing.FakeVendor;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Never thrown: it goes with the failure of a test, to show what its fakes were asked. */
@SuppressWarnings("serial")
final class RequestsBeforeTheFailure extends RuntimeException {
  RequestsBeforeTheFailure(Collection<FakeVendor> fakes) {
    super(
        fakes.stream().map(RequestsBeforeTheFailure::told).collect(Collectors.joining("\n")),
        null,
        false,
        false); // where this was made tells nobody anything
  }

  private static String told(FakeVendor fake) {
    List<String> lines = fake.transcript();
    return lines.isEmpty()
        ? fake + " was asked nothing"
        : fake + " was asked:\n  " + String.join("\n  ", lines);
  }
}
