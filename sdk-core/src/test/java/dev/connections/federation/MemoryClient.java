package dev.connections.federation;

import dev.connections.ApiResponse;
import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.Capability;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.ConnectionsClient;
import dev.connections.Page;
import dev.connections.Pager;
import dev.connections.Vendor;
import dev.connections.auth.Credentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client whose vendor is a map in this process, and can be down, or half down, or silent. */
final class MemoryClient implements ConnectionsClient {
  static final Vendor VENDOR = Vendor.of("acme");

  private final String label;
  private final Map<String, Connection> connections = new LinkedHashMap<>();
  private final List<CompletableFuture<Page<Connection>>> silent = new ArrayList<>();
  private @Nullable RuntimeException failure;
  private @Nullable RuntimeException gap;
  private boolean mute;
  private int asked;

  MemoryClient(String label) {
    this.label = label;
  }

  MemoryClient put(String id, State state) {
    return put(id, state, "word", c -> c);
  }

  MemoryClient put(String id, State state, String word, UnaryOperator<Connection.Builder> more) {
    Connection.Builder builder =
        Connection.builder(ref(id)).provider("p").status(ConnectionStatus.of(state, word));
    connections.put(id, more.apply(builder).build());
    return this;
  }

  MemoryClient remove(String id) {
    connections.remove(id);
    return this;
  }

  /** The list has the connection once more, further down and a little different. */
  void repeat(String id, UnaryOperator<Connection.Builder> difference) {
    connections.put(id + " again", difference.apply(connection(id).toBuilder()).build());
  }

  private Connection connection(String id) {
    return Objects.requireNonNull(connections.get(id));
  }

  ConnectionRef ref(String id) {
    return ConnectionRef.of(VENDOR, label, id);
  }

  /** From now on every list fails so. */
  void down(RuntimeException failure) {
    this.failure = failure;
  }

  /** From now on every list has an item that cannot be read. */
  void gap(RuntimeException gap) {
    this.gap = gap;
  }

  void up() {
    failure = null;
    gap = null;
    mute = false;
  }

  /** From now on nothing is answered until {@link #answer}. */
  void mute() {
    mute = true;
  }

  void answer() {
    List<CompletableFuture<Page<Connection>>> waiting = List.copyOf(silent);
    silent.clear();
    waiting.forEach(page -> page.complete(page()));
  }

  /** How many lists were asked for. */
  int asked() {
    return asked;
  }

  /** How many lists that were never answered were given up. */
  long cancelled() {
    return silent.stream().filter(CompletableFuture::isCancelled).count();
  }

  @Override
  public Vendor vendor() {
    return VENDOR;
  }

  @Override
  public Optional<String> label() {
    return Optional.of(label);
  }

  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    return new OnePage();
  }

  @Override
  public <C extends Capability> Optional<C> capability(Class<C> role) {
    return Optional.empty();
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return VENDOR + ":" + label;
  }

  private Page<Connection> page() {
    List<RuntimeException> failures = gap == null ? List.of() : List.of(gap);
    return Page.of(List.copyOf(connections.values()), failures, null);
  }

  private CompletableFuture<Page<Connection>> ask() {
    asked++;
    if (mute) {
      CompletableFuture<Page<Connection>> never = new CompletableFuture<>();
      silent.add(never);
      return never;
    }
    return failure == null
        ? CompletableFuture.completedFuture(page())
        : CompletableFuture.failedFuture(failure);
  }

  private final class OnePage implements Pager<Connection>, Call<Page<Connection>> {
    @Override
    public Call<Page<Connection>> firstPage() {
      return this;
    }

    @Override
    public CompletableFuture<Page<Connection>> executeAsync() {
      return ask();
    }

    @Override
    public Call<Page<Connection>> timeout(Duration timeout) {
      return this;
    }

    @Override
    public Pager<Connection> withoutSource() {
      return this;
    }

    @Override
    public Stream<Connection> stream() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<Page<Connection>> pages() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Connection> toList() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<Connection> iterator() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<Connection> execute() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Call<ApiResponse<Page<Connection>>> withResponse() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Call<Page<Connection>> idempotencyKey(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Call<Page<Connection>> credentials(Credentials credentials) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CallDescription describe() {
      throw new UnsupportedOperationException();
    }
  }
}
