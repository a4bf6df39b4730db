package dev.connections.proofs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connections.proofs.contract.Specification.Body;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One JSON sample of a fact sheet, in {@code samples/<vendor>/<operation>/<what>.json}, where what
 * is {@code request} or the status of a reply, with a word behind it when there are several.
 */
record Sample(Specification specification, String operation, String what, String text) {
  private static final Path FOLDER = Resources.folder("samples");

  static final List<Sample> ALL =
      Resources.files(FOLDER).stream().map(FOLDER::relativize).map(Sample::of).toList();

  private static Sample of(Path file) {
    return new Sample(
        Specification.of(file.getName(0).toString()),
        file.getName(1).toString(),
        file.getName(2).toString(),
        Resources.text(FOLDER.resolve(file)));
  }

  boolean isRequest() {
    return what.startsWith("request");
  }

  boolean isError() {
    return !isRequest() && status() >= 400;
  }

  boolean isJson() {
    return what.endsWith(".json");
  }

  int status() {
    return Integer.parseInt(what.substring(0, 3));
  }

  JsonNode json() {
    return Wire.json(text);
  }

  /** What the specification says of it; empty where that says nothing of its body. */
  Optional<Body> body() {
    return isRequest()
        ? Optional.of(specification.request(operation))
        : specification.response(operation, status());
  }

  @Override
  public String toString() {
    return specification.vendor() + " " + operation + " " + what;
  }
}
