package dev.connections.proofs.benchmarks;

import java.net.URI;

/** Asks for a list once and prints how many connections it had: all there is to a JVM's life. */
@SuppressWarnings("SystemOut")
final class FirstList {
  private FirstList() {}

  /** Takes the name of the subject and the address of the server. */
  public static void main(String[] arguments) throws Exception {
    Reading reading = Subject.valueOf(arguments[0]).open();
    System.out.println(reading.calling(URI.create(arguments[1])).run());
  }
}
