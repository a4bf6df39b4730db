package dev.connections.proofs.faults;

import java.util.List;
import java.util.stream.Stream;

/** Every case there is, in the order in which a call lives. */
final class Cases {
  private Cases() {}

  static List<Case> all() {
    return Stream.of(
            ConnectCases.all(),
            TlsCases.all(),
            WritingCases.all(),
            HeaderCases.all(),
            StatusCases.all(),
            RedirectCases.all(),
            TimeCases.all(),
            BodyCases.all(),
            ContentCases.all(),
            PathCases.all(),
            CredentialCases.all(),
            ConcurrencyCases.all(),
            StreamCases.all())
        .flatMap(List::stream)
        .toList();
  }
}
