package dev.connections.proofs.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peers.jdkclient.ApiClient;
import peers.jdkclient.ApiException;
import peers.jdkclient.api.PolytomicApi;
import peers.jdkclient.model.PolytomicConnectionList;

/** The generated client over {@code java.net.http} and databind. */
final class NativeReading implements Reading {
  @Override
  public Work decoding(byte[] body) {
    return new Decoding(ApiClient.createDefaultObjectMapper(), body);
  }

  @Override
  public Work calling(URI server) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(server.toString());
    client.setScheme(server.getScheme());
    client.setRequestInterceptor(new Authorization());
    return new Calling(new PolytomicApi(client));
  }

  private static int size(@Nullable List<?> data) {
    return Objects.requireNonNull(data).size();
  }

  /** Does with a body what the generated method does: makes it one text, then reads that. */
  private static final class Decoding implements Work {
    private final ObjectMapper mapper;
    private final byte[] body;

    Decoding(ObjectMapper mapper, byte[] body) {
      this.mapper = mapper;
      this.body = body;
    }

    @Override
    public int run() throws IOException {
      byte[] bytes = new ByteArrayInputStream(body).readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      return size(
          mapper.readValue(text, new TypeReference<PolytomicConnectionList>() {}).getData());
    }
  }

  private record Calling(PolytomicApi api) implements Work {
    @Override
    public int run() throws ApiException {
      return size(api.listConnections(VERSION).getData());
    }
  }

  private static final class Authorization implements Consumer<HttpRequest.Builder> {
    @Override
    public void accept(HttpRequest.Builder request) {
      request.header("Authorization", "Bearer " + TOKEN);
    }
  }
}
