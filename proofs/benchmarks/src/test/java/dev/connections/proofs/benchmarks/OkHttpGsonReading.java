package dev.connections.proofs.benchmarks;

import com.google.gson.reflect.TypeToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import peers.okhttpgson.ApiClient;
import peers.okhttpgson.ApiException;
import peers.okhttpgson.JSON;
import peers.okhttpgson.api.PolytomicApi;
import peers.okhttpgson.model.PolytomicConnectionList;

/** The generated client over OkHttp and Gson; over our OkHttp, since two cannot be had at once. */
final class OkHttpGsonReading implements Reading {
  @Override
  public Work decoding(byte[] body) {
    new ApiClient(); // sets up the Gson that all of its clients share
    return new Decoding(body);
  }

  @Override
  public Work calling(URI server) {
    ApiClient client = new ApiClient();
    client.setBasePath(server.toString());
    client.setBearerToken(TOKEN);
    return new Calling(new PolytomicApi(client));
  }

  private static int size(@Nullable List<?> data) {
    return Objects.requireNonNull(data).size();
  }

  private static final class Decoding implements Work {
    private final Type type = new TypeToken<PolytomicConnectionList>() {}.getType();
    private final byte[] body;

    Decoding(byte[] body) {
      this.body = body;
    }

    @Override
    public int run() throws IOException {
      PolytomicConnectionList list = JSON.deserialize(new ByteArrayInputStream(body), type);
      return size(list.getData());
    }
  }

  private record Calling(PolytomicApi api) implements Work {
    @Override
    public int run() throws ApiException {
      return size(api.listConnections(VERSION).getData());
    }
  }
}
