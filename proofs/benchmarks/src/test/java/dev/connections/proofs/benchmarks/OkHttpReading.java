package dev.connections.proofs.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp, and somebody who reads what it brings. */
final class OkHttpReading implements Reading {
  private final BodyReader reader;

  OkHttpReading(BodyReader reader) {
    this.reader = reader;
  }

  @Override
  public Work decoding(byte[] body) {
    return new Decoding(reader, body);
  }

  /** Eight threads need eight connections; OkHttp would keep five. */
  @Override
  public Work calling(URI server) {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(8, 5, TimeUnit.MINUTES))
            .build();
    Request request =
        new Request.Builder()
            .url(server + "/api/connections")
            .header("Authorization", "Bearer " + TOKEN)
            .header("Accept", "application/json")
            .header("X-Polytomic-Version", VERSION)
            .build();
    return new Calling(reader, client, request);
  }

  private static final class Decoding implements Work {
    private final BodyReader reader;
    private final byte[] body;

    Decoding(BodyReader reader, byte[] body) {
      this.reader = reader;
      this.body = body;
    }

    @Override
    public int run() throws IOException {
      return reader.read(new ByteArrayInputStream(body));
    }
  }

  private record Calling(BodyReader reader, OkHttpClient client, Request request) implements Work {
    @Override
    public int run() throws IOException {
      try (Response response = client.newCall(request).execute()) {
        return reader.read(response.body().byteStream());
      }
    }
  }
}
