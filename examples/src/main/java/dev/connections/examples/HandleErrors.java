package dev.connections.examples;

import dev.connections.ConnectionRef;
import dev.connections.ConnectionsClient;
import dev.connections.auth.Credentials;
import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.SdkException;
import dev.connections.error.TransportException;
import dev.connections.http.RetryPolicy;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.testing.Answer;
import dev.connections.testing.FakePolytomic;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Shows what each failure looks like: first of the accounts that the environment names, as they are
 * and with a timeout that no network can keep, then of a fake that is told to fail.
 */
public final class HandleErrors {
  private final FakePolytomic fake;
  private final PolytomicClient polytomic;
  private final PrintStream out;

  private HandleErrors(FakePolytomic fake, PrintStream out) {
    this.fake = fake;
    this.polytomic = Fakes.client(fake);
    this.out = out;
  }

  /** Runs the program; it takes no arguments. */
  public static void main(String[] arguments) {
    run(System.getenv(), System.out);
  }

  static void run(Map<String, String> environment, PrintStream out) {
    try (FakePolytomic fake = FakePolytomic.start();
        Accounts accounts = Accounts.of(environment, call -> false, Accounts::none)) {
      HandleErrors program = new HandleErrors(fake, out);
      accounts.clients().forEach(program::showReal);
      program.showAll();
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
    }
  }

  private void showReal(ConnectionsClient client) {
    show("The account at " + client, () -> client.list().firstPage().execute());
    show(
        "The account at " + client + ", given a millisecond",
        () -> client.list().firstPage().timeout(Duration.ofMillis(1)).execute());
  }

  private void showAll() {
    show("A wrong key", () -> client(fake.url(), "wrong-key").list().toList());
    show(
        "No such connection", () -> polytomic.get(ConnectionRef.parse("polytomic/none")).execute());
    show("Bad configuration", () -> client(fake.url(), "a key\nwith a line break"));
    fake.enqueue(Answer.htmlPage());
    show("A login page instead of JSON", () -> polytomic.list().toList());
    show("A dead port", () -> client(URI.create("http://127.0.0.1:1"), "key").list().toList());
    fake.enqueue(Answer.silence());
    show(
        "A silent server",
        () -> polytomic.list().firstPage().timeout(Duration.ofSeconds(1)).execute());
  }

  private void show(String title, Runnable call) {
    out.println(title);
    try {
      call.run();
      out.println("  went well");
    } catch (SdkException e) {
      out.println("  " + e.getClass().getSimpleName() + ": " + e.getMessage());
      out.println("  " + details(e) + ", delivery " + e.delivery());
    } catch (IllegalArgumentException e) {
      out.println("  IllegalArgumentException: " + e.getMessage());
    }
  }

  /** One kind of exception for each thing that a program can do about it. */
  private static String details(SdkException failure) {
    if (failure instanceof ApiException answered) {
      return "as problem+json: " + answered.error().toProblemJson();
    }
    if (failure instanceof TransportException lost) {
      return "reason " + lost.reason();
    }
    if (failure instanceof DecodingException unread) {
      return "HTTP " + unread.status() + " at '" + unread.pointer() + "'";
    }
    return "refused by this side";
  }

  private static PolytomicClient client(URI url, String key) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(key))
        .baseUrl(url)
        .retryPolicy(RetryPolicy.none())
        .timeout(Duration.ofSeconds(5))
        .build();
  }
}
