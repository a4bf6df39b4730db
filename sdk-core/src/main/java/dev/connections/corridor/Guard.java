package dev.connections.corridor;

import dev.connections.CallDescription.Replay;
import dev.connections.error.RefusedException;

/** Keeps a call from being sent that this client must not make. */
@FunctionalInterface
public interface Guard {
  /**
   * Lets the call pass.
   *
   * @throws RefusedException when it must not
   */
  void admit(Passage<?> passage);

  /** Lets everything pass. */
  static Guard open() {
    return passage -> {};
  }

  /** Lets pass what changes nothing at the vendor. */
  static Guard readOnly() {
    return passage -> {
      if (passage.replay() != Replay.SAFE) {
        throw new RefusedException(
            passage.call().vendor(),
            passage.call().operation(),
            passage.words()
                + " was not sent: this client is read-only, and the operation changes something;"
                + " use a client that was built without readOnly().",
            null);
      }
    };
  }
}
