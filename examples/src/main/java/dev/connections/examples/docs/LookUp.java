package dev.connections.examples.docs;

import dev.connections.ConnectionRef;
import dev.connections.error.ApiException;
import dev.connections.error.AuthenticationException;
import dev.connections.error.DecodingException;
import dev.connections.error.NotFoundException;
import dev.connections.error.RateLimitException;
import dev.connections.error.RefusedException;
import dev.connections.error.TransportException;
import dev.connections.federation.Connections;
import java.time.Duration;

/** Shows one connection, or says in a sentence why it cannot be shown. */
final class LookUp {
  private LookUp() {}

  static String show(Connections all, ConnectionRef ref) {
    try {
      return all.get(ref).execute().toString();
    } catch (NotFoundException e) {
      return "It is gone.";
    } catch (AuthenticationException e) {
      return "Our own key is not accepted. Nothing is wrong with the customer's connection.";
    } catch (RateLimitException e) {
      Duration wait = e.error().retryAfter().orElse(Duration.ofMinutes(1));
      return "Try again in " + wait.toSeconds() + " seconds.";
    } catch (ApiException e) {
      return "The vendor says no. Its id of the request: " + e.error().requestId().orElse("none");
    } catch (TransportException e) {
      return "No reply: " + e.reason();
    } catch (DecodingException e) {
      return "The reply cannot be read at '" + e.pointer() + "'.";
    } catch (RefusedException e) {
      return "Not sent: " + e.getMessage();
    }
  }
}
