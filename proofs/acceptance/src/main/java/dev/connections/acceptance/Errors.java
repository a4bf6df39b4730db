package dev.connections.acceptance;

import dev.connections.*;
import dev.connections.auth.*;
import dev.connections.error.*;
import dev.connections.http.*;
import dev.connections.polytomic.*;
import dev.connections.testing.*;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** One error, whatever the vendor. */
final class Errors {
  private final Accounts accounts;
  private final PrintStream out;

  Errors(Accounts accounts, PrintStream out) {
    this.accounts = accounts;
    this.out = out;
  }

  void run() {
    everyStatusHasItsException();
    everyPartIsRead();
    whatIsNoErrorIsNotOneEither();
    whatDoesNotArriveSaysWhy();
    aCallThatFailsLaterFailsAlike();
  }

  private void everyStatusHasItsException() {
    for (int status : new int[] {400, 401, 403, 404, 409, 410, 413, 415, 418, 422, 429, 500, 503}) {
      accounts.fakePolytomic.enqueue(
          Answer.json(status, Json.of(Map.of("key", "k", "message", "m", "status", 999))));
      out.println(status + " " + caught(patient()));
    }
  }

  private PolytomicClient patient() {
    return accounts.polytomic.derive(b -> b.retryPolicy(RetryPolicy.none()));
  }

  private static String caught(ConnectionsClient client) {
    try {
      return client.list().toList().toString();
    } catch (AuthenticationException e) {
      return "Authentication " + e.error().kind();
    } catch (PermissionException e) {
      return "Permission " + e.error().kind();
    } catch (NotFoundException e) {
      return "NotFound " + e.error().kind();
    } catch (ConflictException e) {
      return "Conflict " + e.error().kind();
    } catch (ValidationException e) {
      return "Validation " + e.error().kind();
    } catch (RateLimitException e) {
      return "RateLimit " + e.error().kind();
    } catch (ServerException e) {
      return "Server " + e.error().kind();
    } catch (ApiException e) {
      return "Api " + e.error().kind() + " " + e.error().status();
    }
  }

  private void everyPartIsRead() {
    try {
      accounts.ampersand.derive(b -> b.project("nobodys")).list().toList();
    } catch (ApiException e) {
      ApiError error = e.error();
      out.println(e.vendor() + " " + e.operation() + " " + e.delivery());
      out.println(error.vendor() + " " + error.operation() + " " + error.status());
      out.println(error.code() + " " + error.type() + " " + error.title());
      out.println(error.detail() + " " + error.instance().isPresent());
      out.println(error.retryable() + " " + error.retryAfter() + " " + error.extensions().keySet());
      for (Issue issue : error.issues()) {
        out.println(issue.name() + " " + issue.detail() + " " + issue.value());
      }
      Json problem = error.toProblemJson();
      out.println(problem.at("/status") + " " + problem.at("/issues/0/name"));
      out.println(problem.at("/issues/0/value").isMissing());
    }
  }

  private void whatIsNoErrorIsNotOneEither() {
    accounts.fakePolytomic.enqueue(Answer.htmlPage());
    try {
      accounts.polytomic.list().toList();
    } catch (DecodingException e) {
      out.println("Decoding " + e.pointer() + " " + e.status() + " " + e.delivery());
    }
    accounts.fakePolytomic.enqueue(
        Answer.json(200, Json.parse("{'data':[{}]}".replace('\'', '"'))));
    try {
      accounts.polytomic.list().toList();
    } catch (DecodingException e) {
      out.println("Decoding " + e.pointer() + " " + e.status() + " " + e.delivery());
    }
  }

  private void whatDoesNotArriveSaysWhy() {
    try {
      accounts.polytomic.derive(b -> b.baseUrl(URI.create("http://127.0.0.1:1"))).list().toList();
    } catch (TransportException e) {
      out.println("Transport " + e.reason() + " " + e.delivery());
    }
    accounts.fakePolytomic.enqueue(Answer.silence());
    try {
      accounts.polytomic.list().firstPage().timeout(Duration.ofMillis(500)).execute();
    } catch (TransportException e) {
      out.println("Transport " + e.reason() + " " + e.delivery());
    }
  }

  private void aCallThatFailsLaterFailsAlike() {
    SdkException failure =
        accounts
            .polytomic
            .get(ConnectionRef.parse("polytomic/none"))
            .credentials(Credentials.bearer(accounts.fakePolytomic.apiKey()))
            .executeAsync()
            .handle((found, thrown) -> (SdkException) thrown)
            .join();
    out.println(failure.getClass().getSimpleName() + " " + failure.operation());
  }
}
