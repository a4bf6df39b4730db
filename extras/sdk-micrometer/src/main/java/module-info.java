/** Every call and every attempt as an observation of Micrometer, for metrics and traces. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // Micrometer has none
module dev.connections.micrometer {
  requires transitive dev.connections.core;
  requires transitive micrometer.commons;
  requires transitive micrometer.observation;

  exports dev.connections.micrometer;
}
