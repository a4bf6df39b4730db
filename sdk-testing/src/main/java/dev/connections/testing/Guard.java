package dev.connections.testing;

import java.util.Optional;

/** What stands before an operation; it either answers itself or lets the request pass. */
interface Guard {
  Optional<Answer> refuse(Exchange exchange);
}
