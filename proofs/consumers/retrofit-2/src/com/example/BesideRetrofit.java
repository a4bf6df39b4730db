package com.example;

import dev.connections.federation.Connections;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Header;

/** An application with a Retrofit service of its own, which asks through the same OkHttp. */
public final class BesideRetrofit {
  private BesideRetrofit() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    List<URL> copies =
        Collections.list(ClassLoader.getSystemResources("okhttp3/OkHttpClient.class"));
    Tour.check(copies.size() == 1, "one copy of OkHttp", copies);
    try (Fakes fakes = new Fakes();
        Connections all = fakes.connections()) {
      askThroughRetrofit(fakes);
      Tour.through(all);
    }
  }

  private static void askThroughRetrofit(Fakes fakes) throws IOException {
    OkHttpClient client = new OkHttpClient();
    Service service =
        new Retrofit.Builder()
            .baseUrl(fakes.polytomic().url() + "/")
            .client(client)
            .build()
            .create(Service.class);
    Response<ResponseBody> response =
        service.connections("Bearer " + fakes.polytomic().apiKey()).execute();
    Tour.check(response.isSuccessful(), "a reply through Retrofit", response);
    response.body().close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  interface Service {
    @GET("api/connections")
    Call<ResponseBody> connections(@Header("Authorization") String authorization);
  }
}
