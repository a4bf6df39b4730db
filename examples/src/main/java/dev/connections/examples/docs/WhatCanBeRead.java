package dev.connections.examples.docs;

import dev.connections.Connection;
import dev.connections.ConnectionsClient;
import dev.connections.Page;
import java.io.PrintStream;

/** Goes through a list page by page, and past what cannot be read. */
final class WhatCanBeRead {
  private WhatCanBeRead() {}

  static void print(ConnectionsClient client, PrintStream out) {
    for (Page<Connection> page : client.list().pages()) {
      page.items().forEach(out::println);
      page.failures().forEach(failure -> out.println(failure.getMessage()));
    }
  }
}
