package dev.connections.proofs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Connection;
import dev.connections.ConnectionsClient;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read in another way is the same, for the vendors' own samples with all their members. */
final class BriefListTest {
  private final Account account = new Account();

  @AfterEach
  void closeTheFakes() {
    account.close();
  }

  @ParameterizedTest
  @EnumSource
  void aListWithoutSourcesLacksNothingThatIsNormalised(Account.Holder vendor) {
    ConnectionsClient client = account.client(vendor);

    List<Connection> brief = client.list().withoutSource().toList();

    assertThat(brief).isNotEmpty().isEqualTo(client.list().toList());
    assertThat(brief).allMatch(connection -> connection.source(Object.class).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void aStreamLacksNothing(Account.Holder vendor) {
    ConnectionsClient client = account.client(vendor);

    try (Stream<Connection> whole = client.list().stream();
        Stream<Connection> brief = client.list().withoutSource().stream()) {
      assertThat(whole.toList()).isNotEmpty().isEqualTo(brief.toList());
    }
  }
}
