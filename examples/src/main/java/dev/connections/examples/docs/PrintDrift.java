package dev.connections.examples.docs;

import dev.connections.spi.VendorClient;
import java.io.PrintStream;

/** Prints what a vendor has sent that this version of the library does not know. */
final class PrintDrift {
  private PrintDrift() {}

  static void print(VendorClient client, PrintStream out) {
    client
        .drift()
        .forEach(
            (drift, times) ->
                out.println(
                    times
                        + " times "
                        + drift.kind()
                        + " in "
                        + client.vendor()
                        + " "
                        + drift.operation()
                        + " at "
                        + drift.pointer()));
  }
}
