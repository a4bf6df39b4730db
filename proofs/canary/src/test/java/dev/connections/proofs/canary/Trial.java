package dev.connections.proofs.canary;

import dev.connections.Call;
import dev.connections.http.CallListener;
import dev.connections.http.RetryPolicy;
import dev.connections.micrometer.ObservationListener;
import dev.connections.proofs.canary.Kind.Ending;
import dev.connections.slf4j.LogListener;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** All calls of a site, ending in one way. Not thread-safe. */
final class Trial {
  private final Site site;
  private final Kind kind;
  private final Replies replies;
  private final Stage stage;
  private final Watching watching = new Watching();
  private final Observing observing = new Observing();

  Trial(Site site, Kind kind, Replies replies, Stage stage) {
    this.site = site;
    this.kind = kind;
    this.replies = replies;
    this.stage = stage;
  }

  void run(List<Ask> asks) {
    VendorClient client = site.client(this::tell);
    if (kind.ending() == Ending.CLOSED) {
      client.close();
    }
    for (Ask ask : asks) {
      List<Canary> known = Stream.concat(Stream.of(site.key()), ask.canaries().stream()).toList();
      stage.server().answers(kind.manner().apply(replies), known);
      Surface surface = stage.surface();
      carryOut(ask, client, surface);
      watching.taken().forEach(surface::emits);
      observing.taken().forEach(text -> stage.net().emitted("an observation", text));
      stage.logs().taken().forEach(line -> stage.net().emitted("the log", line));
    }
    Thread.getAllStackTraces()
        .keySet()
        .forEach(thread -> stage.net().emitted("the name of a thread", thread.getName()));
  }

  private void tell(ClientBuilder<?> builder) {
    int port = stage.server().port();
    builder.baseUrl(URI.create("http://127.0.0.1:" + port + site.spec().basePath()));
    builder.retryPolicy(RetryPolicy.none());
    builder.timeout(Duration.ofSeconds(5));
    builder.listener(
        CallListener.all(
            watching, LogListener.create(), ObservationListener.of(observing.registry())));
    if (kind.ending() != Ending.CLOSED) {
      builder.transport(stage.transport());
    }
    kind.change().of(builder, site, port);
  }

  private void carryOut(Ask ask, VendorClient client, Surface surface) {
    Call<?> call = ask.call().apply(client);
    if (kind.ending() == Ending.VALUE) { // however it ends, they are the same before
      surface.emits(client);
      ask.arguments().forEach(surface::emits);
      surface.emits(call);
    }
    if (kind.ending() != Ending.CANCELLED && isBlocking(ask)) {
      blocking(ask, call, surface);
    } else {
      async(ask, call, surface);
    }
  }

  /** Each driver has about every second call; both take the same way through the corridor. */
  private boolean isBlocking(Ask ask) {
    return (kind.name().length() + ask.operation().length()) % 2 == 0;
  }

  private void blocking(Ask ask, Call<?> call, Surface surface) {
    try {
      surface.emits(answer(ask, call).execute());
    } catch (RuntimeException e) {
      surface.emits(e);
      check(ask, e);
    }
  }

  private void async(Ask ask, Call<?> call, Surface surface) {
    CompletableFuture<?> future = answer(ask, call).executeAsync();
    if (kind.ending() == Ending.CANCELLED) {
      future.cancel(true);
    }
    try {
      surface.emits(future.join());
    } catch (CompletionException | CancellationException e) {
      stage.net().emitted("the failure of a future", e.toString());
      surface.emits(e.getCause());
      check(ask, e);
    }
  }

  /** With the reply around it, where there is one reply. */
  private static Call<?> answer(Ask ask, Call<?> call) {
    return ask.typed() ? call.withResponse() : call;
  }

  private void check(Ask ask, RuntimeException failure) {
    if (kind.ending() == Ending.VALUE && ask.typed()) {
      throw new AssertionError(ask + " is to succeed, or nothing is proved", failure);
    }
  }
}
