package dev.connections.proofs.canary;

/**
 * A canary that turned up where none may be.
 *
 * @param place where it was planted
 * @param emission where it turned up
 * @param form how it was written there
 */
record Find(String place, String emission, String form) {
  /** Says all three. */
  @Override
  public String toString() {
    return "planted in " + place + ", found in " + emission + " (" + form + ")";
  }
}
