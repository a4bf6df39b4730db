package dev.connections.testing.contract;

import dev.connections.testing.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Replies with status 200 that no operation can have meant. */
final class Unreadable {
  private Unreadable() {}

  static Map<String, Answer> replies(Expected<?> expected) {
    Map<String, Answer> replies = new LinkedHashMap<>();
    replies.put("an HTML page", Answer.htmlPage());
    replies.put("an HTML page that says it is JSON", expected.answerOf("<html></html>"));
    replies.put("an empty body", Answer.of(200));
    replies.put("an empty body with its content type", expected.answerOf(""));
    replies.put("blanks", expected.answerOf(" \n"));
    replies.put("null", expected.answerOf("null"));
    if (!expected.promisesText()) {
      replies.put("half of it", half(expected));
      replies.put("two values", expected.answerOf(expected.answerBody() + "{}"));
    }
    return replies;
  }

  private static Answer half(Expected<?> expected) {
    String body = expected.answerBody();
    return expected.answerOf(body.substring(0, body.length() / 2));
  }
}
