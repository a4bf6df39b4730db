package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.ConnectionsClient;
import dev.connections.Json;
import dev.connections.Page;
import dev.connections.Pager;
import dev.connections.error.DecodingException;
import dev.connections.error.Delivery;
import dev.connections.error.ServerException;
import dev.connections.spi.Model;
import dev.connections.testing.Answer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How connections are listed: whole or not at all, lazily, and with everything that the vendor
 * said.
 *
 * @param <C> the vendor's client
 */
@SuppressWarnings("exports") // JUnit is there where the suite is used
public interface ListRules<C extends ConnectionsClient> extends VendorUnderTest<C> {
  /** No rows, no connections, and one request. */
  @Test
  default void anEmptyListIsEmpty() {
    assertEquals(List.of(), client().list().toList());
    assertEquals(1, fake().requests().size());
  }

  /**
   * What the vendor may send instead of an empty array is an empty list.
   *
   * @return one test for each such reply
   */
  @TestFactory
  default Stream<DynamicTest> aNullListIsEmpty() {
    return nullLists().stream()
        .map(
            body ->
                DynamicTest.dynamicTest(
                    body,
                    () -> {
                      fake().enqueue(Answer.of(200, "application/json", body));
                      assertEquals(List.of(), client().list().toList());
                    }));
  }

  /** A reply in which there is no list at all is not taken for an empty one. */
  @Test
  default void aReplyWithoutAListIsNoEmptyList() {
    fake().enqueue(Answer.of(200, "application/json", "{}"));
    assertThrows(DecodingException.class, () -> client().list().toList());
  }

  /** However many pages it takes, every row comes once and in the vendor's order. */
  @Test
  default void everyRowOfEveryPageIsListedInOrder() {
    List<String> ids = Rows.fill(this, Rows.MANY);

    assertEquals(ids, Rows.ids(client().list()));
    assertEquals(Rows.pages(this), fake().requests().size());
  }

  /** The same through the calls of the pages, without blocking between them. */
  @Test
  default void pagesFollowOneAnotherAsynchronously() {
    List<String> ids = Rows.fill(this, Rows.MANY);

    List<Connection> read = new ArrayList<>();
    Call<Page<Connection>> next = client().list().firstPage();
    while (next != null) {
      Page<Connection> page = next.executeAsync().join();
      read.addAll(page.items());
      next = page.next().orElse(null);
    }
    assertEquals(ids, Rows.ids(read));
  }

  /** Nothing is sent for a list until somebody reads it, and no page before it is needed. */
  @Test
  default void aListAsksForAPageWhenItIsNeeded() {
    Rows.fill(this, Rows.MANY);
    Pager<Connection> list = client().list();
    Iterator<Connection> items = list.iterator();
    assertEquals(0, fake().requests().size(), "before anything is read");

    items.next();
    assertEquals(1, fake().requests().size(), "for the first row");
  }

  /** A list is a question and not an answer. */
  @Test
  default void aListThatIsIteratedAgainAsksAgain() {
    Pager<Connection> list = client().list();
    assertEquals(List.of(), Rows.ids(list));

    fake().add(row("1"));
    assertEquals(List.of("1"), Rows.ids(list));
  }

  /** A page that fails is thrown where it fails; the list never looks whole. */
  @Test
  default void aPageThatFailsDoesNotEndTheListQuietly() {
    assumeTrue(pageSize() < Rows.MANY, "the vendor has no pages");
    Rows.fill(this, Rows.MANY);
    Iterator<Connection> items = client().list().iterator();
    for (int i = 0; i < pageSize(); i++) {
      items.next();
    }
    fake().enqueue(Answer.of(500));

    assertThrows(ServerException.class, items::hasNext);
  }

  /** What the vendor sends beyond what we know is there for those who know it. */
  @Test
  default void anUnknownMemberIsKept() {
    lists(Rows.with(row("1"), "unheard_of", Json.parse("{\"of\":[1,null]}")));

    Model source = only().source(Model.class).orElseThrow();
    assertEquals(Json.parse("{\"of\":[1,null]}"), source.unknown().get("unheard_of"));
  }

  /** A new word for a status does not break the list and is not guessed at. */
  @Test
  default void anUnknownStatusWordIsKept() {
    lists(Rows.with(row("1"), statusMember(), Json.of("unheard-of")));

    ConnectionStatus status = only().status();
    assertEquals("unheard-of", status.word());
    assertEquals(State.UNKNOWN, status.state());
  }

  /** A row that cannot be a connection is reported after the others, with its place. */
  @Test
  default void aRowWithoutAnIdFailsAlone() {
    Json[] rows = {row("1"), Rows.without(row("2"), idMember()), row("3")};

    lists(rows);
    Page<Connection> page = client().list().firstPage().execute();
    assertEquals(List.of("1", "3"), Rows.ids(page.items()));
    DecodingException failure =
        assertInstanceOf(DecodingException.class, page.failures().iterator().next());
    assertEquals(1, page.failures().size());
    assertTrue(failure.pointer().endsWith("/1/" + idMember()), failure::pointer);
    assertEquals(Delivery.DONE, failure.delivery());

    lists(rows);
    Iterator<Connection> items = client().list().iterator();
    assertEquals("1", items.next().ref().id());
    assertEquals("3", items.next().ref().id());
    assertThrows(DecodingException.class, items::hasNext);

    lists(rows);
    try (Stream<Connection> stream = client().list().stream()) {
      assertThrows(DecodingException.class, () -> stream.forEach(each -> {}));
    }
  }

  /** A stream, which may read from an open body, gives what the list gives. */
  @Test
  default void aStreamHasTheSameConnections() {
    Rows.fill(this, 3);

    try (Stream<Connection> stream = client().list().stream()) {
      assertEquals(client().list().toList(), stream.toList());
    }
  }

  /** A list without typed models has the same connections in less memory. */
  @Test
  default void aListWithoutSourceHasTheSameConnections() {
    Rows.fill(this, 3);

    List<Connection> whole = client().list().toList();
    List<Connection> lean = client().list().withoutSource().toList();
    assertEquals(whole, lean);
    assertTrue(whole.stream().allMatch(each -> each.source(Model.class).isPresent()));
    assertTrue(lean.stream().noneMatch(each -> each.source(Model.class).isPresent()));
  }

  /** What the vendor does not filter is filtered here. */
  @Test
  default void aFilterLetsThroughWhatFitsAndNothingElse() {
    Rows.fill(this, 3);
    String provider = client().list().iterator().next().provider();

    ConnectionFilter same = ConnectionFilter.all().provider(provider);
    assertFalse(client().list(same).toList().isEmpty());
    assertTrue(client().list(same).stream().allMatch(each -> each.provider().equals(provider)));
    assertEquals(List.of(), client().list(ConnectionFilter.all().provider("unheard-of")).toList());
  }

  private void lists(Json... rows) {
    fake().enqueue(Answer.of(200, "application/json", list(List.of(rows))));
  }

  private Connection only() {
    List<Connection> all = client().list().toList();
    assertEquals(1, all.size());
    return all.get(0);
  }
}
