package dev.connections.proofs.faults;

import java.util.List;

/** A certificate that a server shows. */
enum Identity {
  GOOD("-validity", "3650", "-ext", "san=ip:127.0.0.1,dns:localhost"),
  EXPIRED("-startdate", "-20d", "-validity", "10", "-ext", "san=ip:127.0.0.1,dns:localhost"),
  ELSEWHERE("-validity", "3650", "-ext", "san=dns:elsewhere.example");

  /** For keytool. */
  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  final List<String> options;

  Identity(String... options) {
    this.options = List.of(options);
  }
}
