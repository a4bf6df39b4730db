package dev.connections.proofs.faults;

import dev.connections.spi.ClientBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * One fault as data: what the server does, what is asked, how it ends. Written down step by step
 * and not changed afterwards.
 */
final class Case {
  final Group group;
  final String fault;
  final Ask ask;
  final List<Fault> server;
  Outcome expected = Outcome.value();
  int requests = 1;
  Duration timeout = Duration.ofSeconds(8);
  Duration longest = Duration.ofSeconds(4);
  int times = 1;
  int warmUps;
  Meanwhile meanwhile = Meanwhile.WAIT;
  Set<Driver> drivers = EnumSet.allOf(Driver.class);
  List<String> says = List.of();
  Consumer<ClientBuilder<?>> client = builder -> {};
  Consumer<Site> beforehand = site -> {};
  Optional<UnaryOperator<OkHttpClient.Builder>> okHttp = Optional.empty();
  Optional<String> target = Optional.empty();
  Optional<String> url = Optional.empty();
  @Nullable Identity identity;
  boolean https;
  boolean trusted = true;
  boolean oldTls;
  boolean everywhere = true;
  boolean http1 = true;

  private Case(Group group, String fault, Ask ask, List<Fault> server) {
    this.group = group;
    this.fault = fault;
    this.ask = ask;
    this.server = server;
  }

  /** A case; the last of the server's faults is repeated for whatever else comes. */
  static Case of(Group group, String fault, Ask ask, Fault... server) {
    return new Case(group, fault, ask, List.of(server));
  }

  /** How it ends, and how many requests come to the server. */
  Case ends(Outcome expected, int requests) {
    this.expected = expected;
    this.requests = requests;
    return this;
  }

  /** The deadline of the call, and the longest that it may take; for a fault that is time. */
  Case within(long timeoutMillis, long longestMillis) {
    this.timeout = Duration.ofMillis(timeoutMillis);
    this.longest = Duration.ofMillis(longestMillis);
    return this;
  }

  /** What the message says. */
  Case says(String... parts) {
    this.says = List.of(parts);
    return this;
  }

  /** Is asked this often, all at once. */
  Case times(int times) {
    this.times = times;
    return this;
  }

  /** The same is asked this often before, and succeeds. */
  Case warmUps(int warmUps) {
    this.warmUps = warmUps;
    return this;
  }

  Case meanwhile(Meanwhile meanwhile, Driver... drivers) {
    this.meanwhile = meanwhile;
    this.drivers = EnumSet.copyOf(List.of(drivers));
    return this;
  }

  Case beforehand(Consumer<Site> beforehand) {
    this.beforehand = beforehand;
    return this;
  }

  /** How the client is built. */
  Case client(Consumer<ClientBuilder<?>> client) {
    this.client = this.client.andThen(client);
    return this;
  }

  /** With an OkHttpClient of the caller's. */
  Case okHttp(UnaryOperator<OkHttpClient.Builder> okHttp) {
    this.okHttp = Optional.of(okHttp);
    return this;
  }

  /** What the request line must name. */
  Case target(String target) {
    this.target = Optional.of(target);
    return this;
  }

  /** Another address than the server's. */
  Case url(String url) {
    this.url = Optional.of(url);
    return this;
  }

  /** Over TLS, with this certificate. */
  Case tls(Identity identity) {
    this.identity = identity;
    return https();
  }

  /** The client takes it to be TLS; the server has its own view. */
  Case https() {
    this.https = true;
    return onceIsEnough();
  }

  Case untrusted() {
    this.trusted = false;
    return this;
  }

  /** The server speaks an older TLS only than the client of the case accepts. */
  Case oldTls() {
    this.oldTls = true;
    return this;
  }

  /** Only through the client's own transport, and only over HTTP/1.1. */
  Case onceIsEnough() {
    this.everywhere = false;
    return this;
  }

  /** A fault that HTTP/1.1 does not have. */
  Case onlyOverHttp2() {
    this.http1 = false;
    return this;
  }

  /** Whether each of its faults is something that a proper HTTP/2 server can do as well. */
  boolean isForHttp2() {
    Places nowhere = new Places("https://127.0.0.1", "", 1);
    List<Fault> some = new ArrayList<>(server);
    return everywhere
        && meanwhile == Meanwhile.WAIT
        && !server.isEmpty()
        && url.isEmpty()
        && okHttp.isEmpty()
        && some.stream().allMatch(fault -> fault.overHttp2(nowhere).isPresent());
  }

  @Override
  public String toString() {
    return group.title + ": " + fault + " (" + ask.words() + ")";
  }
}
