/** Brindlehook: a vendor that does not exist, as a third party would add it. */
module dev.connections.examples.brindlehook {
  requires transitive dev.connections.core;

  exports dev.connections.examples.brindlehook;
  exports dev.connections.examples.brindlehook.model;
}
