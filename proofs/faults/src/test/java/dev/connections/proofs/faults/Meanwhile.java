package dev.connections.proofs.faults;

/** What the caller does while a call is under way. */
enum Meanwhile {
  WAIT,
  INTERRUPT,
  CANCEL,
  CLOSE
}
