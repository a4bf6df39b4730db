package dev.connections.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.Page;
import dev.connections.ampersand.model.OauthConnectRequest;
import dev.connections.error.SdkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whatever a server says, a call ends in a value or in an exception of ours, and both drivers tell
 * the same. The first line of an input names the call by a letter; a {@link WireReply} follows,
 * which is every page of a list.
 */
class ReplyFuzzTest {
  @FuzzTest
  void replies(byte[] input) {
    Lines lines = Lines.ofBytes(input);
    String line = lines.next();
    char letter = line.isEmpty() ? 'p' : line.charAt(0);
    WireReply reply = WireReply.of(lines);
    Server server = new Server(request -> reply);
    Clients clients = Clients.of(server);
    Optional<ConnectionsClient> list = list(letter, clients);
    if (list.isPresent()) {
      checkList(list.get());
    } else {
      Call<?> call = call(letter, clients);
      assertThat(Driver.ASYNC.run(call)).isEqualTo(Driver.BLOCKING.run(call));
    }
    assertThat(server.open()).isZero();
  }

  private static Optional<ConnectionsClient> list(char letter, Clients clients) {
    return Optional.ofNullable(
        switch (letter) {
          case 's' -> clients.structural();
          case 'a' -> clients.ampersand();
          case 'c' -> clients.campaign();
          case 'p' -> clients.polytomic();
          default -> null;
        });
  }

  private static Call<?> call(char letter, Clients clients) {
    return switch (letter) {
      case 'S' -> clients.structural().api().getHealth();
      case 'A' ->
          clients.ampersand().api().oauthConnect(OauthConnectRequest.of("p", "x", "g", "c"));
      case 'C' -> clients.campaign().get(ConnectionRef.parse("activecampaign/1"));
      case 'P' -> clients.polytomic().get(ConnectionRef.parse("polytomic/c-1"));
      case 'D' -> clients.ampersand().api().deleteConnection("c-1");
      default -> clients.polytomic().api().raw("GET", "/api/x");
    };
  }

  private static void checkList(ConnectionsClient client) {
    List<Connection> items = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    read(client, Driver.BLOCKING, items, failures);
    List<Connection> again = new ArrayList<>();
    List<String> failuresAgain = new ArrayList<>();
    read(client, Driver.ASYNC, again, failuresAgain);
    assertThat(Plant.items(again)).isEqualTo(items);
    assertThat(failuresAgain).isEqualTo(failures);
    checkWhole(client, items, failures);
  }

  private static void read(
      ConnectionsClient client, Driver driver, List<Connection> items, List<String> failures) {
    Optional<Call<Page<Connection>>> next = Optional.of(client.list().firstPage());
    while (next.isPresent()) {
      Outcome<Page<Connection>> outcome = driver.run(next.get());
      outcome.failure().ifPresent(failures::add);
      outcome.value().ifPresent(page -> items.addAll(page.items()));
      outcome.value().stream()
          .flatMap(page -> page.failures().stream())
          .forEach(failure -> failures.add(Outcome.words((SdkException) failure)));
      next = outcome.value().flatMap(Page::next);
    }
  }

  /** A list either has everything and no failure, or fails. */
  private static void checkWhole(
      ConnectionsClient client, List<Connection> items, List<String> failures) {
    try {
      assertThat(client.list().toList()).isEqualTo(items);
      assertThat(failures).isEmpty();
    } catch (SdkException e) {
      assertThat(failures).isNotEmpty();
    }
  }
}
