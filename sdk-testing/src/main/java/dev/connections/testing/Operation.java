package dev.connections.testing;

/** One operation of a vendor: a request in, an answer out. */
interface Operation {
  Answer answer(Exchange exchange);
}
