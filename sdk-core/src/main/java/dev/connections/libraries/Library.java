package dev.connections.libraries;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A library that this one is built on. */
enum Library {
  OKHTTP(
      "OkHttp",
      "okhttp3.OkHttpClient",
      "5.0",
      "import sdk-bom before other BOMs, so that com.squareup.okhttp3:okhttp is the empty artefact"
          + " of version 5, and keep com.squareup.okhttp3:okhttp-jvm at 5.0 or newer"),
  OKIO(
      "Okio",
      "okio.Okio",
      "3.13",
      "set com.squareup.okio:okio and com.squareup.okio:okio-jvm to 3.13 or newer"),
  KOTLIN(
      "Kotlin's library",
      "kotlin.Unit",
      "1.8",
      "set org.jetbrains.kotlin:kotlin-stdlib to 1.8 or newer"),
  JACKSON(
      "jackson-core",
      "com.fasterxml.jackson.core.JsonFactory",
      "2.15",
      "set com.fasterxml.jackson.core:jackson-core, or jackson-bom, to 2.15 or newer");

  private final String title;
  private final String member;
  private final String needed;
  private final String remedy;

  Library(String title, String member, String needed, String remedy) {
    this.title = title;
    this.member = member;
    this.needed = needed;
    this.remedy = remedy;
  }

  /** The library that a class belongs to. */
  static Optional<Library> of(String className) {
    return Stream.of(values())
        .filter(library -> className.startsWith(library.packageName()))
        .findFirst();
  }

  /** What is wrong with this library here, and what to do. */
  String complaint() {
    List<String> places = places();
    if (places.isEmpty()) {
      return title + " is missing, of which the SDK needs " + needed + " or newer: " + remedy;
    }
    return title
        + " at "
        + places.get(0)
        + " is older than what the SDK needs ("
        + needed
        + " or newer)"
        + hidden(places)
        + ": "
        + remedy;
  }

  /** Where it is found; the first place is the one that counts. */
  String whereabouts() {
    return title + " at " + String.join(" and at ", places());
  }

  private static String hidden(List<String> places) {
    List<String> others = places.subList(1, places.size());
    return others.isEmpty() ? "" : " and hides that at " + String.join(", ", others);
  }

  private List<String> places() {
    String file = member.replace('.', '/') + ".class";
    try {
      return Collections.list(Library.class.getClassLoader().getResources(file)).stream()
          .map(url -> place(url, file))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String place(URL url, String file) {
    return url.toString().replace("!/" + file, "").replaceFirst("^(jar:)?(file:)?", "");
  }

  private String packageName() {
    return member.substring(0, member.lastIndexOf('.') + 1);
  }
}
