package dev.connections.http;

/**
 * One request and its reply. Started once, by {@link #execute} or {@link #enqueue}; {@link #cancel}
 * may be called from any thread and at any time.
 */
public interface Exchange {
  /**
   * Sends the request and waits for the head of the reply; the body is still to be read.
   *
   * @return the reply, which the caller closes
   * @throws TransportFailure when no reply comes
   */
  TransportReply execute() throws TransportFailure;

  /**
   * Sends the request and returns; exactly one method of the callback is called, once.
   *
   * @param callback is told how it ended
   */
  void enqueue(Callback callback);

  /** Ends the exchange: whoever waits for it, or reads its body, fails soon. */
  void cancel();

  /** Who waits for a reply. */
  interface Callback {
    /**
     * The head of the reply came; the callback owns the body and closes it.
     *
     * @param reply the head, with a body still to be read
     */
    void replied(TransportReply reply);

    /**
     * No reply comes.
     *
     * @param failure why, and how far the request got
     */
    void failed(TransportFailure failure);
  }
}
