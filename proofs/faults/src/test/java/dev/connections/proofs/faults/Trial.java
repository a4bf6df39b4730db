package dev.connections.proofs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import javax.net.ssl.SSLContext;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Runs one case against a raw server and holds it to what it says. */
final class Trial {
  private static final Duration SLACK = Duration.ofSeconds(10);

  private final Case theCase;
  private final Driver driver;
  private final Through through;

  Trial(Case theCase, Driver driver, Through through) {
    this.theCase = theCase;
    this.driver = driver;
    this.through = through;
  }

  void run() throws Exception {
    IntFunction<Fault> faults = FaultServer.script(scripted());
    String scheme = theCase.https ? "https" : "http";
    Verdict verdict = new Verdict(theCase);
    try (FaultServer other = FaultServer.start("http", number -> Bodies.list(), "");
        FaultServer server = FaultServer.start(scheme, faults, other.url());
        Site site = new Site(theCase, theCase.url.orElse(server.url()), borrowed())) {
      warmUp(site);
      theCase.beforehand.accept(site);
      List<Running> calls = new ArrayList<>();
      for (int i = 0; i < theCase.times; i++) {
        calls.add(driver.start(() -> theCase.ask.call().apply(site)));
      }
      long started = System.nanoTime();
      meanwhile(server, site, calls);
      for (Running call : calls) {
        verdict.on(call.await(theCase.longest.plus(SLACK)));
      }
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(theCase.longest);
      assertThat(server.arrivals()).as("requests").isEqualTo(theCase.requests);
      if (theCase.meanwhile == Meanwhile.INTERRUPT) {
        assertThat(calls.get(0).interrupted().get(5, TimeUnit.SECONDS)).as("flag").isTrue();
      }
      inspect(server, other);
    }
  }

  private void warmUp(Site site) throws InterruptedException {
    for (int i = 0; i < theCase.warmUps; i++) {
      Running.End end = driver.start(() -> theCase.ask.call().apply(site)).await(SLACK);
      assertThat(end.outcome()).as("warm-up").isEqualTo(Outcome.value());
    }
  }

  private void meanwhile(FaultServer server, Site site, List<Running> calls)
      throws InterruptedException {
    if (theCase.meanwhile == Meanwhile.WAIT) {
      return;
    }
    assertThat(server.hasRequestsWithin(theCase.times, SLACK.toMillis())).as("all came").isTrue();
    letTheReplyArrive(calls.get(0).result());
    if (theCase.meanwhile == Meanwhile.CLOSE) {
      site.closeClients();
    } else {
      calls.forEach(call -> call.giveUp().run());
    }
  }

  /** A call that has ended by then has not met its fault: {@link Verdict} will tell. */
  private static void letTheReplyArrive(CompletableFuture<Object> result)
      throws InterruptedException {
    try {
      result.get(300, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // As it should be.
    }
  }

  private void inspect(FaultServer server, FaultServer other) {
    assertThat(other.arrivals()).as("requests at the other origin").isZero();
    theCase.target.ifPresent(
        target -> assertThat(server.requests()).extracting(Request::target).containsOnly(target));
    assertThat(server.requests())
        .allSatisfy(request -> assertThat(request.header("host")).startsWith("127.0.0.1:"));
  }

  private List<Fault> scripted() {
    Identity identity = theCase.identity;
    List<Fault> faults = theCase.server.isEmpty() ? List.of(Faults.close()) : theCase.server;
    return identity == null
        ? faults
        : faults.stream().map(fault -> overTls(identity, fault)).toList();
  }

  private Fault overTls(Identity identity, Fault fault) {
    SSLContext context = Certificates.shared().server(identity); // made before the clock starts
    return peer -> {
      peer.secure(context, theCase.oldTls);
      fault.commit(peer);
    };
  }

  private @Nullable OkHttpClient borrowed() throws IOException {
    if (theCase.okHttp.isPresent()) {
      return theCase.okHttp.get().apply(new OkHttpClient.Builder()).build();
    }
    if (theCase.https && theCase.trusted) {
      return Through.trusting().build();
    }
    return through == Through.BORROWED ? new OkHttpClient() : null;
  }
}
