package dev.connections.proofs.contract;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.Pager;
import dev.connections.Vendor;
import dev.connections.auth.Credentials;
import dev.connections.http.Transport;
import dev.connections.spi.Calls;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import java.net.URI;

/** The client of no vendor, for calls that are made up. */
final class NobodysClient extends VendorClient {
  private static final VendorProfile PROFILE =
      VendorProfile.builder(Vendor.of("nobody"), (reply, error) -> {}).acceptsBearer().build();

  private NobodysClient(Builder builder) {
    super(builder);
  }

  static Calls calls(Transport transport) {
    Builder builder =
        new Builder()
            .transport(transport)
            .baseUrl(URI.create("https://nobody.example.test"))
            .credentials(Credentials.bearer("key-of-nobody"));
    return new NobodysClient(builder).calls();
  }

  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    throw new UnsupportedOperationException("Nobody has connections");
  }

  private static final class Builder extends ClientBuilder<Builder> {
    Builder() {
      super(PROFILE);
    }
  }
}
