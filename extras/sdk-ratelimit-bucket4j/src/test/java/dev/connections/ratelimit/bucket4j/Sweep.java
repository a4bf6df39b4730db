package dev.connections.ratelimit.bucket4j;

import dev.connections.Page;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.auth.Credentials;
import dev.connections.http.RateLimiter;
import dev.connections.http.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A machine of the fleet: lists all pages of an account, on some threads, and nothing again. */
public final class Sweep {
  static final String READY = "ready";

  private Sweep() {}

  /**
   * Says when it is warm, waits for a line, and then begins.
   *
   * @param arguments the store, its address, the account, another one to warm up with, threads
   */
  public static void main(String[] arguments) {
    int status = 1;
    try {
      sweep(arguments);
      status = 0;
    } catch (Exception e) {
      e.printStackTrace(System.out);
    } finally {
      System.exit(status); // Lettuce's threads would go on
    }
  }

  private static void sweep(String[] arguments) throws Exception {
    RateLimiter limiter = limiter(arguments[0], URI.create(arguments[1]));
    warmUp(limiter, URI.create(arguments[3]));
    ActiveCampaignClient client = client(limiter, URI.create(arguments[2]));
    System.out.println(READY);
    if (System.in.read() < 0) {
      throw new IOException("Nobody wants it to begin");
    }
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<Swept>> lists = new ArrayList<>();
    for (int thread = 0; thread < Integer.parseInt(arguments[4]); thread++) {
      lists.add(threads.submit(() -> list(client)));
    }
    for (Future<Swept> list : lists) {
      System.out.println(list.get());
    }
  }

  /** A first request loads hundreds of classes on its way, and leaves late. */
  static void warmUp(RateLimiter limiter, URI elsewhere) {
    ActiveCampaignClient unlimited = client(RateLimiter.none(), elsewhere);
    for (int list = 0; list < 50; list++) {
      list(unlimited);
    }
    list(client(limiter, elsewhere));
  }

  static RateLimiter limiter(String store, URI address) {
    return SharedRateLimiter.builder(RealStore.valueOf(store).open(address))
        .limit(5, Duration.ofSeconds(1))
        .build();
  }

  static ActiveCampaignClient client(RateLimiter limiter, URI account) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey("token"))
        .baseUrl(account)
        .rateLimiter(limiter)
        .retryPolicy(RetryPolicy.none())
        .build();
  }

  private static Swept list(ActiveCampaignClient client) {
    int pages = 0;
    long longest = 0;
    long before = System.nanoTime();
    for (Page<?> page : client.list().pages()) {
      if (page.items().size() != 100) {
        throw new IllegalStateException("A page is not whole");
      }
      pages++;
      long now = System.nanoTime();
      longest = Math.max(longest, now - before);
      before = now;
    }
    return new Swept(pages, TimeUnit.NANOSECONDS.toMillis(longest));
  }

  /** What became of a list, and how long its slowest page took. */
  record Swept(int pages, long longestMillis) {
    private static final Pattern LINE = Pattern.compile("(\\d+) pages, (\\d+) ms");

    static Swept read(String line) {
      Matcher found = LINE.matcher(line);
      if (!found.matches()) {
        throw new AssertionError(line);
      }
      return new Swept(Integer.parseInt(found.group(1)), Long.parseLong(found.group(2)));
    }

    @Override
    public String toString() {
      return pages + " pages, " + longestMillis + " ms";
    }
  }
}
