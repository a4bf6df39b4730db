package dev.connections.examples.cli;

import dev.connections.ConnectionFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which connections to list or to watch. */
final class Selection {
  @Option(names = "--vendor", paramLabel = "ID", description = "Only at this vendor: polytomic.")
  private @Nullable String vendor;

  @Option(names = "--provider", paramLabel = "ID", description = "Only to this one: hubspot.")
  private @Nullable String provider;

  @Option(names = "--owner", paramLabel = "ID", description = "Only of the owner of this id.")
  private @Nullable String owner;

  @Nullable String vendor() {
    return vendor;
  }

  ConnectionFilter filter() {
    ConnectionFilter filter = ConnectionFilter.all();
    if (provider != null) {
      filter = filter.provider(provider);
    }
    return owner == null ? filter : filter.owner(owner);
  }
}
