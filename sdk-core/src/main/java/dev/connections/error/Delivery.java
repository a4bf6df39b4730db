package dev.connections.error;

/**
 * Whether the vendor may have carried out a call that failed, all its attempts taken together; in
 * the order of how much it may have done. After {@link #UNKNOWN} and {@link #DONE} do not repeat
 * what creates something: look first, with the client's {@code reconcile}.
 */
public enum Delivery {
  /** Nothing of the request left this machine: it was certainly not carried out. */
  NOT_SENT,
  /** The vendor answered that it did not carry it out. */
  REFUSED,
  /** The request, or a part of it, was sent; nobody can tell whether it was carried out. */
  UNKNOWN,
  /** The vendor answered that it did carry it out; only its reply could not be read. */
  DONE
}
