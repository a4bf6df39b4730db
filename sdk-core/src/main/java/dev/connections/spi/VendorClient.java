package dev.connections.spi;

import dev.connections.Capability;
import dev.connections.ConnectionsClient;
import dev.connections.Drift;
import dev.connections.Vendor;
import dev.connections.http.Transport;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The base of every vendor's client. A vendor plays a role by implementing its interface.
 * Thread-safe.
 */
public abstract class VendorClient implements ConnectionsClient {
  private final ClientSettings settings;
  private final BuiltFrom builtFrom;
  private final Optional<Transport> owned;
  private final Calls calls;

  /**
   * A client as its builder describes it.
   *
   * @param builder the builder; what it is told later changes nothing
   * @throws IllegalArgumentException when the builder's configuration is bad
   * @throws IllegalStateException when the class path has a library in a version that cannot work
   */
  protected VendorClient(ClientBuilder<?> builder) {
    this.settings = builder.settings();
    this.builtFrom = new BuiltFrom(settings.profile(), builder); // after the transport was made
    this.owned = builder.ownedTransport();
    this.calls = new Calls(settings);
  }

  /**
   * Makes the calls of this client.
   *
   * @return what makes them
   */
  protected final Calls calls() {
    return calls;
  }

  /**
   * A builder that was told all that this client was built from, and then the change; it shares the
   * transport and the rate limiter of this client. For a vendor's {@code derive}.
   *
   * @param <B> the vendor's own builder
   * @param builder a new one, which has been told at most what the vendor's own builder adds
   * @param change what is to differ
   * @return that builder, told all of it
   */
  protected final <B extends ClientBuilder<B>> B derived(B builder, Consumer<B> change) {
    builder.take(builtFrom);
    change.accept(builder);
    return builder;
  }

  @Override
  public final Vendor vendor() {
    return settings.profile().vendor();
  }

  @Override
  public final Optional<String> label() {
    return settings.label();
  }

  @Override
  public final <C extends Capability> Optional<C> capability(Class<C> role) {
    return role.isInstance(this) ? Optional.of(role.cast(this)) : Optional.empty();
  }

  /**
   * {@return what this client met in replies and did not know, and how often; a sign that a newer
   * version of the SDK may know more} At most a thousand different ones are counted.
   */
  public final Map<Drift, Long> drift() {
    return settings.drifts().counts();
  }

  @Override
  public final void close() {
    owned.ifPresent(Transport::close);
  }

  /** Vendor and label. */
  @Override
  public final String toString() {
    return calls.toString();
  }
}
