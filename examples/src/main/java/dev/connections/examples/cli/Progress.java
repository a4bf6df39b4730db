package dev.connections.examples.cli;

/** Counts on a terminal what has arrived so far, and leaves no trace of it. */
final class Progress implements AutoCloseable {
  private final Terminal terminal;
  private int count;
  private int width;

  Progress(Terminal terminal) {
    this.terminal = terminal;
    show("Asking ...");
  }

  void arrived() {
    count++;
    show("Connections so far: " + count);
  }

  @Override
  public void close() {
    terminal.overwrite(" ".repeat(width) + "\r");
  }

  private void show(String line) {
    width = Math.max(width, line.length());
    terminal.overwrite(line);
  }
}
