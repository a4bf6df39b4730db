package dev.connections;

/**
 * Says yes or no to a call that would destroy something at a vendor, before any of it is sent.
 *
 * <p>Asked once for each such call, not for each attempt, on the thread that calls {@code execute}
 * or {@code executeAsync}, and so it may wait for a person: the call's timeout begins afterwards.
 * Calls that destroy nothing are not shown to it. Must be thread-safe when the client is used by
 * several threads.
 */
@FunctionalInterface
public interface Confirmation {
  /**
   * Whether the call is to be made. No, or an exception, ends it with a {@code
   * dev.connections.error.RefusedException}; nothing was sent then.
   *
   * @param call every request of it, at which vendor and label, and what is destructive; holds no
   *     secret
   * @return whether the call is to be made
   */
  boolean confirm(CallDescription call);
}
