package dev.connections.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Renames Retry-After before OkHttp sees it: on a 503 that asks for no wait, OkHttp would send the
 * request a second time behind our back.
 */
final class HideRetryAfter implements Interceptor {
  static final String HIDDEN = "x-connections-retry-after";
  private static final String HEADER = "retry-after";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String value = response.header(HEADER);
    if (value == null) {
      return response;
    }
    return response.newBuilder().removeHeader(HEADER).header(HIDDEN, value).build();
  }
}
