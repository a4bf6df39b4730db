package dev.connections.spi;

/** What a builder had been told when it built a client; the builder itself may be told more. */
final class BuiltFrom extends ClientBuilder<BuiltFrom> {
  BuiltFrom(VendorProfile profile, ClientBuilder<?> builder) {
    super(profile);
    take(builder);
  }
}
