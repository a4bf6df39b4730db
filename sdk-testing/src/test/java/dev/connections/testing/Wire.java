package dev.connections.testing;

import dev.connections.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A plain HTTP client, so that the fakes are tested without a line of the SDK. */
final class Wire {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final FakeVendor fake;
  private final String[] headers;

  Wire(FakeVendor fake, String... headers) {
    this.fake = fake;
    this.headers = headers;
  }

  HttpResponse<String> get(String target) {
    return send("GET", target, "");
  }

  HttpResponse<String> send(String method, String target, String body) {
    try {
      return CLIENT.send(request(method, target, body).build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** The body of a reply whose head is there. */
  InputStream open(String target) throws IOException, InterruptedException {
    return CLIENT.send(request("GET", target, "").build(), BodyHandlers.ofInputStream()).body();
  }

  HttpResponse<String> getWithin(Duration timeout, String target)
      throws IOException, InterruptedException {
    HttpRequest request = request("GET", target, "").timeout(timeout).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  Json json(String target) {
    return Json.parse(get(target).body());
  }

  Json json(String method, String target, String body) {
    return Json.parse(send(method, target, body).body());
  }

  private HttpRequest.Builder request(String method, String target, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(fake.url() + target))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return headers.length == 0 ? request : request.headers(headers);
  }
}
