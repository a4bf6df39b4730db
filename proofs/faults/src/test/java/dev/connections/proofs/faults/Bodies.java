package dev.connections.proofs.faults;

/** Bodies and replies that are as they should be. */
final class Bodies {
  static final String ITEM =
      "{\"id\":\"c-1\",\"name\":\"n\",\"type\":{\"id\":\"postgresql\",\"name\":\"PostgreSQL\"},"
          + "\"status\":\"healthy\",\"organization_id\":\"o-1\"}";
  static final String LIST = "{\"data\":[" + ITEM + "]}";
  static final String ONE = "{\"data\":" + ITEM + "}";
  static final String AMPERSAND =
      "{\"id\":\"c-1\",\"projectId\":\"p\",\"provider\":\"hubspot\",\"group\":{\"groupRef\":\"g\","
          + "\"groupName\":\"G\",\"projectId\":\"p\",\"createTime\":\"2026-01-01T00:00:00Z\"},"
          + "\"consumer\":{\"consumerRef\":\"c\",\"consumerName\":\"C\",\"projectId\":\"p\","
          + "\"createTime\":\"2026-01-01T00:00:00Z\"},\"authScheme\":\"apiKey\","
          + "\"status\":\"working\",\"createTime\":\"2026-01-01T00:00:00Z\"}";
  static final String CAMPAIGN =
      "{\"connections\":[{\"id\":\"1\",\"service\":\"shopify\",\"externalid\":\"e\",\"name\":\"n\","
          + "\"status\":\"1\"}],\"meta\":{\"total\":\"1\"}}";
  static final String STRUCTURAL =
      "{\"data\":{\"connections\":[{\"platform\":\"procore\",\"status\":\"active\"}]}}";

  private Bodies() {}

  static Reply list() {
    return Reply.json(LIST);
  }

  static Reply one() {
    return Reply.json(ONE);
  }

  static Reply created() {
    return Reply.json(201, ONE);
  }

  /** The head of a reply in the clear, with these headers. */
  static String head(String... headers) {
    return "HTTP/1.1 200 OK\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
  }

  /** A whole reply in the clear, with these headers and the list in its body. */
  static String listWith(String... headers) {
    String most = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return "HTTP/1.1 200 OK\r\n"
        + most
        + "Content-Length: "
        + LIST.length()
        + "\r\nConnection: close\r\n\r\n"
        + LIST;
  }
}
