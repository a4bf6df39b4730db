/**
 * The command line: one class for each verb, over the accounts that the environment names or over
 * fakes. {@link dev.connections.examples.cli.ConnectionsCommand} is the program.
 */
@NullMarked
package dev.connections.examples.cli;

import org.jspecify.annotations.NullMarked;
