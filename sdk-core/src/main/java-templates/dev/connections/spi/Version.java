package dev.connections.spi;

/** The version of this library, filled in by the build: a resource could be missing from a native image. */
final class Version {
  static final String NUMBER = "${project.version}";

  private Version() {}
}
