package dev.connections.examples.brindlehook;

import dev.connections.Json;
import dev.connections.testing.Answer;
import dev.connections.testing.Asked;
import dev.connections.testing.CustomFake;
import dev.connections.testing.FakeVendor;
import java.util.List;
import java.util.Map;

/** Brindlehook in this process: lists, reads and deletes the links that it is given. */
final class FakeBrindlehook {
  static final String KEY = "brindlehook-key-fake";

  private static final Answer NO_LINK = fault(404, "no_such_link");

  private FakeBrindlehook() {}

  static FakeVendor start() {
    return CustomFake.start(
        "/v2",
        "/id",
        vendor ->
            vendor
                .require("X-Brindlehook-Key", KEY, fault(401, "bad_key"))
                .on("GET", "/links", FakeBrindlehook::list)
                .on("GET", "/links/{id}", FakeBrindlehook::get)
                .on(
                    "DELETE",
                    "/links/{id}",
                    asked -> asked.remove(asked.path("id")) ? Answer.of(204) : NO_LINK));
  }

  private static Answer list(Asked asked) {
    List<Json> links = asked.connections();
    int from = asked.query("cursor").map(Integer::valueOf).orElse(0);
    int to = Math.min(from + asked.query("limit").map(Integer::valueOf).orElse(25), links.size());
    Json next = to < links.size() ? Json.of(String.valueOf(to)) : Json.of(null);
    return Answer.json(200, Json.of(Map.of("links", links.subList(from, to), "next_cursor", next)));
  }

  private static Answer get(Asked asked) {
    return asked.find(asked.path("id")).map(link -> Answer.json(200, link)).orElse(NO_LINK);
  }

  private static Answer fault(int status, String code) {
    return Answer.json(status, Json.of(Map.of("fault", Map.of("code", code))));
  }
}
