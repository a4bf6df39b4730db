package dev.connections.examples.brindlehook;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.Owner;
import dev.connections.examples.brindlehook.model.BrindlehookLink;
import dev.connections.spi.ConnectionMapper;
import dev.connections.spi.MissingIdException;
import java.util.Optional;
import java.util.function.Function;

/** Brindlehook's link in our words. */
final class BrindlehookMapper implements ConnectionMapper<BrindlehookLink> {
  @Override
  public Connection.Builder map(BrindlehookLink link, Function<String, ConnectionRef> refs)
      throws MissingIdException {
    return Connection.builder(refs.apply(MissingIdException.require("id", link.id())))
        .provider(link.app().orElse(""))
        .name(link.title().orElse(null))
        .owner(link.customer().map(id -> new Owner(id, Optional.empty())).orElse(null))
        .status(
            link.state()
                .map(state -> status(state.toString(), link))
                .orElse(ConnectionStatus.unknown()))
        .createdAt(ConnectionMapper.instant(link.linkedAt()));
  }

  private static ConnectionStatus status(String word, BrindlehookLink link) {
    State state =
        switch (word) {
          case "live" -> State.CONNECTED;
          case "waiting" -> State.PENDING;
          case "locked_out" -> State.NEEDS_REAUTHORIZATION;
          case "broken" -> State.ERROR;
          default -> State.UNKNOWN;
        };
    return link.trouble()
        .map(trouble -> ConnectionStatus.of(state, word, trouble))
        .orElse(ConnectionStatus.of(state, word));
  }
}
