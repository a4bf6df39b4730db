package dev.connections.acceptance;

import java.io.PrintStream;

/** Goes through everything that users type, and prints what comes of it; closes no client. */
public final class Tour {
  private Tour() {}

  /** Runs the program; it takes no arguments. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    try (Accounts accounts = new Accounts()) {
      out.println("# Lists");
      new Lists(accounts, out).run();
      out.println("# Builders");
      new Builders(accounts, out).run();
      out.println("# Calls");
      new Calls(accounts, out).run();
      out.println("# Kinds of credentials");
      new Kinds(accounts, out).run();
      out.println("# Errors");
      new Errors(accounts, out).run();
      out.println("# Many clients");
      new Many(accounts, out).run();
      out.println("# Somebody's own mapper");
      new OwnMapper(accounts, out).run();
    }
    out.println("# The end");
  }
}
