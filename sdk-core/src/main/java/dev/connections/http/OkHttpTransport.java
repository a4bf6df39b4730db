package dev.connections.http;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import dev.connections.libraries.Clash;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.CacheControl;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okio.Okio;

/**
 * The {@link Transport} over OkHttp.
 *
 * <p>OkHttp's own re-sending and redirecting are switched off, also for a client that is borrowed:
 * what is sent again, and where, is decided in one place. A borrowed client's interceptors run; one
 * that repeats requests, follows redirects, rewrites addresses or logs headers takes the promises
 * of this SDK away. Its authenticator, its event listener and its timeouts for single reads and
 * writes are not used, and its network interceptors see Retry-After under another name.
 * Thread-safe.
 */
public final class OkHttpTransport implements Transport {
  /** How many requests to one host may be under way at a time, unless said otherwise. */
  public static final int REQUESTS_PER_HOST = 64;

  private final Addresses addresses = new Addresses();
  private final WatchedCalls calls = new WatchedCalls();
  private final OkHttpClient client;
  private final boolean owned;
  private final UnderWay underWay = new UnderWay();
  private volatile boolean closed;

  private OkHttpTransport(OkHttpClient.Builder builder, boolean owned) {
    this.client = tamed(builder, calls);
    this.owned = owned;
  }

  /**
   * {@return a transport with connections and threads of its own; idle, they do not keep the JVM
   * alive}
   *
   * @throws IllegalStateException when the class path has OkHttp, or what it needs, in a version
   *     that cannot work
   */
  public static OkHttpTransport create() {
    return create(REQUESTS_PER_HOST);
  }

  /**
   * {@return the same with another limit}
   *
   * @param requestsPerHost how many asynchronous requests to one host may be under way at a time;
   *     more wait for their turn
   * @throws IllegalArgumentException when it is less than one
   * @throws IllegalStateException when the class path has OkHttp, or what it needs, in a version
   *     that cannot work
   */
  public static OkHttpTransport create(int requestsPerHost) {
    try {
      return new OkHttpTransport(own(requestsPerHost), true);
    } catch (LinkageError e) {
      throw Clash.of(e);
    }
  }

  /**
   * {@return a transport over somebody's own client, whose threads and connections it uses}
   *
   * @param client stays its owner's, who closes it
   * @throws IllegalStateException when the class path has OkHttp, or what it needs, in a version
   *     that cannot work
   */
  public static OkHttpTransport borrow(OkHttpClient client) {
    try {
      return new OkHttpTransport(client.newBuilder(), false);
    } catch (LinkageError e) {
      throw Clash.of(e);
    }
  }

  private static OkHttpClient.Builder own(int requestsPerHost) {
    Dispatcher dispatcher = new Dispatcher(daemonThreads());
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(requestsPerHost);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(8, 5, TimeUnit.MINUTES))
        .connectTimeout(Duration.ofSeconds(10));
  }

  @Override
  public Exchange exchange(TransportRequest request) {
    if (closed) {
      return new RefusedExchange(
          new TransportFailure(Reason.CANCELLED, Delivery.NOT_SENT, "the client is closed", null));
    }
    return OkHttpExchange.of(client, calls, underWay, addresses.read(request.url()), request);
  }

  @Override
  public void close() {
    if (owned && !closed) {
      closed = true;
      underWay.endAll();
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  /**
   * The timeouts of a single read or write are off, because the deadline of the whole call bounds
   * them; they would end a slow call that its caller has allowed to be slow.
   */
  private static OkHttpClient tamed(OkHttpClient.Builder builder, WatchedCalls calls) {
    OkHttpClient client =
        builder
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .eventListenerFactory(calls)
            .addNetworkInterceptor(new HideRetryAfter())
            .addInterceptor(new ShowRetryAfter())
            .build();
    touch(client);
    return client;
  }

  /**
   * Fails when OkHttp is older than 5, Okio older than 3.13 or Kotlin's library older than 1.6.
   * Each call would need all of it. Members are called and not classes looked for: a class that an
   * older jar lacks may be found in a newer one behind it. Most of OkHttp 3 and 4 would do as well,
   * but nobody has measured what they send a second time, and the oldest do not know a body that
   * may be sent once.
   */
  private static void touch(OkHttpClient client) {
    client.fastFallback();
    Okio.inMemorySocketPair(1);
    Objects.requireNonNull(CacheControl.FORCE_NETWORK);
  }

  private static ExecutorService daemonThreads() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        30,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "connections-http");
          thread.setDaemon(true);
          return thread;
        });
  }
}
