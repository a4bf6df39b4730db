package dev.connections.proofs.faults;

/** What a raw server can do that no proper server does. */
final class Faults {
  private Faults() {}

  static Fault closeAtOnce() {
    return Peer::close;
  }

  static Fault resetAtOnce() {
    return Peer::reset;
  }

  /** Accepts, then neither reads nor writes. */
  static Fault frozen() {
    return Peer::freeze;
  }

  /** Reads the head of the request only. */
  static Fault frozenAfterHead() {
    return peer -> {
      peer.readHead();
      peer.freeze();
    };
  }

  static Fault resetAfterReading(long bytes) {
    return peer -> {
      peer.read(bytes);
      peer.reset();
    };
  }

  static Fault resetAfterHead() {
    return peer -> {
      peer.readHead();
      peer.reset();
    };
  }

  /** Reads the whole request, then this. */
  static Fault reset() {
    return peer -> {
      peer.readRequest();
      peer.reset();
    };
  }

  static Fault close() {
    return peer -> {
      peer.readRequest();
      peer.close();
    };
  }

  static Fault silent() {
    return peer -> {
      peer.readRequest();
      peer.fallSilent();
    };
  }

  /** Reads the request and sends these very bytes. */
  static Fault bytes(String text) {
    return peer -> {
      peer.readRequest();
      peer.send(text);
    };
  }

  static Fault bytesThenReset(String text) {
    return peer -> {
      peer.readRequest();
      peer.send(text);
      peer.isOverWithin(250); // a reset overtakes what has not been read yet
      peer.reset();
    };
  }

  static Fault bytesThenSilence(String text) {
    return peer -> {
      peer.readRequest();
      peer.send(text);
      peer.fallSilent();
    };
  }

  /** Speaks first, as a mail server does. */
  static Fault greeting(String text) {
    return peer -> {
      peer.send(text);
      peer.fallSilent();
    };
  }

  /** Sends the first text at once and the rest byte for byte. */
  static Fault dripping(String atOnce, String rest, long millisBetween) {
    return peer -> {
      peer.readRequest();
      peer.send(atOnce);
      peer.drip(rest, millisBetween);
    };
  }
}
