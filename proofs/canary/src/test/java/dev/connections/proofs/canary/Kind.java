package dev.connections.proofs.canary;

import dev.connections.spi.ClientBuilder;
import java.util.function.Function;

/**
 * A way in which calls end.
 *
 * @param name in a few words
 * @param manner how the server answers, made from what it answers when all goes well
 * @param change what the client is told besides
 * @param ending what is done to the call, or expected of it
 */
record Kind(String name, Function<Replies, Manner> manner, Change change, Ending ending) {
  /** What a client is told. */
  @FunctionalInterface
  interface Change {
    /** Tells it, given the port of the server. */
    void of(ClientBuilder<?> builder, Site site, int port);
  }

  /** What is done to a call, or expected of it. */
  enum Ending {
    /** Every operation of the specification gives a value. */
    VALUE,
    /** Whatever it may. */
    ANY,
    /** The client is closed before. */
    CLOSED,
    /** The future is cancelled. */
    CANCELLED
  }

  static Kind of(String name, Manner manner) {
    return replied(name, replies -> manner);
  }

  static Kind replied(String name, Function<Replies, Manner> manner) {
    return new Kind(name, manner, (builder, site, port) -> {}, Ending.ANY);
  }

  Kind client(Change other) {
    return new Kind(name, manner, other, ending);
  }

  Kind ending(Ending other) {
    return new Kind(name, manner, change, other);
  }

  @Override
  public String toString() {
    return name;
  }
}
