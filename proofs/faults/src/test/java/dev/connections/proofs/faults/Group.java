package dev.connections.proofs.faults;

/** Where in the life of a call a fault strikes. */
enum Group {
  CONNECT("Connecting"),
  TLS("TLS"),
  WRITING("Writing the request"),
  HEADERS("The head of the reply"),
  STATUS("Status"),
  REDIRECT("Redirects"),
  TIME("Time"),
  BODY("The body of the reply"),
  CONTENT("What the body says"),
  PATH("Ids in paths"),
  CREDENTIALS("Credentials"),
  CONCURRENCY("Concurrency and the caller's own code"),
  HTTP2("Streams of HTTP/2");

  final String title;

  Group(String title) {
    this.title = title;
  }
}
