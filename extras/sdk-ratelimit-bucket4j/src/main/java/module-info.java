/** One rate budget for many machines, in a store that Bucket4j can use. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // Bucket4j has none
module dev.connections.ratelimit.bucket4j {
  requires transitive dev.connections.core;
  requires transitive io.github.bucket4j.core;

  exports dev.connections.ratelimit.bucket4j;
}
