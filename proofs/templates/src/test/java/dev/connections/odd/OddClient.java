package dev.connections.odd;

import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.Pager;
import dev.connections.Vendor;
import dev.connections.auth.Credentials;
import dev.connections.http.Transport;
import dev.connections.spi.ClientBuilder;
import dev.connections.spi.VendorClient;
import dev.connections.spi.VendorProfile;
import java.net.URI;

/** The least that a generated API needs around it. */
final class OddClient extends VendorClient {
  private static final VendorProfile PROFILE =
      VendorProfile.builder(Vendor.of("odd"), (reply, error) -> {}).acceptsBearer().build();

  private OddClient(Builder builder) {
    super(builder);
  }

  static OddApi api(Transport transport) {
    Builder builder = new Builder();
    builder
        .transport(transport)
        .baseUrl(URI.create("https://odd.example.test"))
        .credentials(Credentials.bearer("key-of-nobody"));
    return new OddApi(new OddClient(builder).calls());
  }

  @Override
  public Pager<Connection> list(ConnectionFilter filter) {
    throw new UnsupportedOperationException("Odd has no connections");
  }

  private static final class Builder extends ClientBuilder<Builder> {
    Builder() {
      super(PROFILE);
      pathValue("account", "acme");
    }
  }
}
