package dev.connections.federation;

import java.util.function.Consumer;

/** Tells the listener, until it is silenced; a fault of the listener's ends nothing. */
final class Herald {
  private final WatchListener listener;
  private volatile boolean silenced;

  Herald(WatchListener listener) {
    this.listener = listener;
  }

  /** No event is begun after this. */
  void silence() {
    silenced = true;
  }

  /**
   * Tells an event and then notes that it was told. In this order: a process that dies in between
   * tells it again, and would otherwise never have told it.
   */
  void tell(Consumer<WatchListener> event, Runnable note) {
    if (silenced) {
      return;
    }
    carefully(() -> event.accept(listener));
    note.run();
  }

  /** What is thrown goes where the uncaught goes, as if it had ended the thread. */
  static void carefully(Runnable work) {
    try {
      work.run();
    } catch (Throwable thrown) { // an error too: nobody else would tell of it
      uncaught(thrown);
    }
  }

  static void uncaught(Throwable thrown) {
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    } catch (RuntimeException | Error ignored) {
      // As the Java machine does with a handler that fails.
    }
  }
}
