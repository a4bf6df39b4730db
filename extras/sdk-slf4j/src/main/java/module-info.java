/** One line in the log for each call, through SLF4J. */
module dev.connections.slf4j {
  requires transitive dev.connections.core;
  requires transitive org.slf4j;

  exports dev.connections.slf4j;
}
