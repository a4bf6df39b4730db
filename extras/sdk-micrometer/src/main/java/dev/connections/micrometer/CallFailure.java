package dev.connections.micrometer;

/**
 * What an observation is told instead of the exception: some tracers make a tag of a message, and
 * that of a vendor may name an id.
 */
final class CallFailure extends Exception {
  private static final long serialVersionUID = 1;

  CallFailure(String outcome) {
    super(outcome, null, false, false);
  }
}
