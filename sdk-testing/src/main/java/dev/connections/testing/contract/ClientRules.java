package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.auth.Credentials;
import dev.connections.error.Delivery;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.OkHttpTransport;
import dev.connections.http.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How a client is built, derived and closed, and which roles it plays.
 *
 * @param <C> the vendor's client
 */
@SuppressWarnings("exports") // JUnit is there where the suite is used
public interface ClientRules<C extends ConnectionsClient> extends VendorUnderTest<C> {
  /** Two closes are as good as one. */
  @Test
  default void aClientMayBeClosedTwice() {
    assertEquals(List.of(), client().list().toList());
    client().close();
    client().close();
  }

  /** A client that nobody used has nothing to let go of. */
  @Test
  default void aClientMayBeClosedBeforeItWasUsed() {
    client().close();
    assertEquals(0, fake().requests().size());
  }

  /** A closed client says so, and that nothing was sent. */
  @Test
  default void aClosedClientSendsNothing() {
    client().close();

    TransportException blocking =
        assertThrows(TransportException.class, () -> client().list().toList());
    assertEquals(Reason.CANCELLED, blocking.reason());
    assertEquals(Delivery.NOT_SENT, blocking.delivery());
    SdkException async = Failing.asynchronously(client().list().firstPage());
    assertEquals(blocking.getMessage(), async.getMessage());
    assertEquals(0, fake().requests().size());
  }

  /** A derived client uses what its parent uses, and leaves it open. */
  @Test
  default void aDerivedClientSharesTheTransportAndLeavesItOpen() {
    C derived = derive(client(), builder -> builder.label("tenant-42"));
    assertEquals(List.of(), derived.list().toList());
    derived.close();

    assertEquals(List.of(), client().list().toList());
    assertEquals(Optional.of("tenant-42"), derived.label());
    assertEquals(Optional.empty(), client().label());
  }

  /** A transport that was handed in belongs to whoever handed it in. */
  @Test
  default void aBorrowedTransportIsNotClosed() {
    try (Transport borrowed = OkHttpTransport.create()) {
      for (int i = 0; i < 2; i++) {
        try (C borrower = client(fake(), builder -> builder.transport(borrowed))) {
          assertEquals(List.of(), borrower.list().toList());
        }
      }
    }
  }

  /** The label of a client stands in each ref that it gives. */
  @Test
  default void theLabelIsPartOfEveryRef() {
    Rows.fill(this, 2);
    try (C labelled = derive(client(), builder -> builder.label("tenant-42"))) {
      Connection connection = labelled.list().iterator().next();
      assertEquals(ConnectionRef.of(client().vendor(), "tenant-42", "1"), connection.ref());
      assertEquals(client().vendor(), connection.vendor());
      assertEquals(client().vendor() + ":tenant-42", labelled.toString());
    }
  }

  /** A client gives the roles that its vendor plays, and no others. */
  @Test
  default void aClientHasTheRolesThatItsVendorPlays() {
    Set<Class<? extends Capability>> given =
        Stream.of(
                Capability.Get.class,
                Capability.Delete.class,
                Capability.Reauthorize.class,
                Capability.Verify.class)
            .filter(role -> client().capability(role).isPresent())
            .collect(Collectors.toUnmodifiableSet());
    assertEquals(roles(), given);
  }

  /** What was listed can be fetched by its ref, and is the same. */
  @Test
  default void aListedConnectionCanBeFetched() {
    Rows.fill(this, 2);
    Connection listed = client().list().toList().get(1);
    client()
        .capability(Capability.Get.class)
        .ifPresent(get -> assertEquals(listed, get.get(listed.ref()).execute()));
  }

  /** What was deleted is listed no longer. */
  @Test
  default void aDeletedConnectionIsListedNoLonger() {
    Rows.fill(this, 2);
    Connection first = client().list().toList().get(0);
    client()
        .capability(Capability.Delete.class)
        .ifPresent(
            delete -> {
              delete.delete(first.ref()).execute();
              assertEquals(List.of("2"), Rows.ids(client().list()));
            });
  }

  /**
   * A kind of credentials that the vendor does not take is refused when the client is built.
   *
   * @return one test for each such kind
   */
  @TestFactory
  default Stream<DynamicTest> aKindOfCredentialsThatTheVendorDoesNotTakeIsRefused() {
    Set<Credentials.Kind> taken =
        credentials().stream()
            .map(taking -> taking.credentials("secret").kind())
            .collect(Collectors.toUnmodifiableSet());
    return Stream.of(
            Credentials.bearer(ConnectionsContract.CANARY),
            Credentials.apiKey(ConnectionsContract.CANARY),
            Credentials.basic("user", ConnectionsContract.CANARY))
        .filter(offered -> !taken.contains(offered.kind()))
        .map(
            offered ->
                DynamicTest.dynamicTest(
                    offered.kind().toString(),
                    () ->
                        Refusal.names(
                            "credentials",
                            () -> client(fake(), builder -> builder.credentials(offered)))));
  }

  /**
   * A secret that no header can carry is refused when the client is built, and not repeated.
   *
   * @return one test for each kind of credentials
   */
  @TestFactory
  default Stream<DynamicTest> aMalformedSecretIsRefusedAndNotRepeated() {
    return credentials().stream()
        .flatMap(
            kind ->
                Stream.of("", " ", ConnectionsContract.CANARY + "\r\nX-Evil: 1")
                    .map(kind::credentials))
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.kind().toString(),
                    () ->
                        Refusal.names(
                            "credentials",
                            () -> client(fake(), builder -> builder.credentials(bad)))));
  }

  /** Bad settings are refused when the client is built, by their names. */
  @Test
  default void badSettingsAreRefusedByTheirNames() {
    Refusal.names("label", () -> client(fake(), builder -> builder.label("a/b")));
    Refusal.names("timeout", () -> client(fake(), builder -> builder.timeout(Duration.ZERO)));
    Refusal.names(
        "userAgentSuffix", () -> client(fake(), builder -> builder.userAgentSuffix("a\r\nb")));
    Refusal.names(
        "baseUrl",
        () -> client(fake(), builder -> builder.baseUrl(URI.create("http://vendor.example.com"))));
  }

  /** Every kind of credentials that a vendor takes stands in the suite once. */
  @Test
  default void everyKindOfCredentialsIsListedOnce() {
    List<Credentials.Kind> kinds =
        credentials().stream().map(taking -> taking.credentials("secret").kind()).toList();
    assertTrue(!kinds.isEmpty() && EnumSet.copyOf(kinds).size() == kinds.size(), kinds::toString);
  }
}
