package dev.connections.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Gives Retry-After its name back once OkHttp has decided not to act on it. */
final class ShowRetryAfter implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String value = response.header(HideRetryAfter.HIDDEN);
    if (value == null) {
      return response;
    }
    return response
        .newBuilder()
        .removeHeader(HideRetryAfter.HIDDEN)
        .header("Retry-After", value)
        .build();
  }
}
