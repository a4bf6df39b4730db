/**
 * In-memory fakes of the four vendors, for tests and example programs without an account, with an
 * extension for JUnit and assertions for AssertJ; and the contract suite, for vendor modules.
 */
module dev.connections.testing {
  requires transitive dev.connections.core;
  requires java.logging;
  requires mockwebserver3;
  requires okhttp3;
  requires static org.assertj.core;
  requires static org.jspecify;
  requires static org.junit.jupiter.api;

  exports dev.connections.testing;
  exports dev.connections.testing.assertj;
  exports dev.connections.testing.contract;
  exports dev.connections.testing.junit;

  // JUnit calls what the suite does before and after each rule, which is not public.
  opens dev.connections.testing.contract to
      org.junit.platform.commons;
}
