package dev.connections.spi;

import dev.connections.Json;
import dev.connections.auth.Secret;
import dev.connections.corridor.Answer;
import dev.connections.http.TransportReply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What operations promise to answer with. */
public final class Replies {
  /** Problem details are accepted too, or a vendor could refuse to explain itself. */
  private static final String JSON = "application/json, application/problem+json";

  private static final long LARGEST_TEXT = 1 << 20;
  private static final long LARGEST_JSON = 1L << 28;

  private Replies() {}

  /**
   * {@return one JSON value, of whatever content type}
   *
   * @param <T> the value
   * @param reader reads the value
   */
  public static <T> ReplyReader<T> json(ValueReader<T> reader) {
    return new JsonReply<>(reader);
  }

  /** The list at this pointer, whose items are read when they are asked for. */
  static <T> ReplyReader<OpenList<T>> open(String pointer, ValueReader<T> items) {
    return new OpenReply<>(pointer, items);
  }

  /** {@return a text} */
  public static ReplyReader<String> text() {
    return new TextReply();
  }

  /** {@return a text that must not be printed} */
  public static ReplyReader<Secret> secret() {
    return new SecretReply();
  }

  /** {@return nothing: an empty body, or one that nobody needs} */
  public static ReplyReader<Void> none() {
    return new NoReply();
  }

  /** Whatever comes: JSON, a text, or nothing, which is a missing value. */
  static ReplyReader<Json> anything() {
    return new AnyReply();
  }

  private static boolean isHtml(TransportReply reply) {
    return reply.header("content-type").orElse("").toLowerCase(Locale.ROOT).contains("html");
  }

  private static final class AnyReply extends ReplyReader<Json> {
    @Override
    String accept() {
      return JSON + ", text/plain";
    }

    @Override
    Json read(TransportReply reply, Findings findings) throws IOException {
      byte[] bytes = CappedStream.of(reply.body(), LARGEST_JSON).readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8).strip();
      if (text.isEmpty()) {
        return Json.missing();
      }
      if (text.startsWith("<")) {
        throw new MismatchException("", "an HTML page where JSON was promised");
      }
      return JsonText.only(text).orElseGet(() -> Json.of(text)).asSensitive();
    }
  }

  private static final class JsonReply<T> extends ReplyReader<T> {
    private final ValueReader<T> reader;

    JsonReply(ValueReader<T> reader) {
      this.reader = reader;
    }

    @Override
    String accept() {
      return JSON;
    }

    @Override
    T read(TransportReply reply, Findings findings) throws IOException {
      InputStream body = CappedStream.of(reply.body(), LARGEST_JSON);
      try (JsonBody json = JsonBody.begin(body, isHtml(reply), findings)) {
        T value = Objects.requireNonNull(json.read(in -> in.present(in.read(reader))));
        json.end();
        return value;
      }
    }
  }

  private static final class OpenReply<T> extends ReplyReader<OpenList<T>> {
    private final String pointer;
    private final ValueReader<T> items;

    OpenReply(String pointer, ValueReader<T> items) {
      this.pointer = pointer;
      this.items = items;
    }

    @Override
    String accept() {
      return JSON;
    }

    @Override
    boolean isStreamed() {
      return true;
    }

    @Override
    OpenList<T> read(TransportReply reply, Findings findings) throws IOException {
      JsonBody json = JsonBody.begin(reply.detach(), isHtml(reply), findings);
      return OpenList.at(pointer, items, json, findings);
    }
  }

  private static final class TextReply extends ReplyReader<String> {
    @Override
    String accept() {
      return "text/plain, " + JSON;
    }

    @Override
    String read(TransportReply reply, Findings findings) throws IOException {
      byte[] bytes = CappedStream.of(reply.body(), LARGEST_TEXT).readAllBytes();
      String text = unquoted(new String(bytes, StandardCharsets.UTF_8).strip());
      if (text.isEmpty() || text.equals("null")) {
        throw new MismatchException("", "the body is empty where a text was promised");
      }
      if (text.startsWith("<")) {
        throw new MismatchException("", "an HTML page where a text was promised");
      }
      return text;
    }

    /** A text may come as JSON, and then with JSON's escapes. */
    private static String unquoted(String text) {
      return text.startsWith("\"") ? JsonText.first(text).map(Json::asText).orElse(text) : text;
    }
  }

  private static final class SecretReply extends ReplyReader<Secret> {
    private final TextReply text = new TextReply();

    @Override
    String accept() {
      return text.accept();
    }

    @Override
    Secret read(TransportReply reply, Findings findings) throws IOException {
      return Secret.of(text.read(reply, findings));
    }
  }

  private static final class NoReply extends ReplyReader<Void> {
    @Override
    String accept() {
      return JSON;
    }

    @Override
    @SuppressWarnings("NullAway") // the only value of Void is null
    Optional<Answer<Void>> withoutValue(int status, int attempts) {
      return Optional.of(Answer.of(status, null, attempts));
    }

    /** Read to the end all the same, or the connection could not be used again. */
    @Override
    @SuppressWarnings("NullAway") // the only value of Void is null
    Void read(TransportReply reply, Findings findings) throws IOException {
      byte[] body = CappedStream.of(reply.body(), LARGEST_TEXT).readAllBytes();
      if (isHtml(reply) || new String(body, StandardCharsets.UTF_8).strip().startsWith("<")) {
        throw new MismatchException("", "an HTML page, which is no answer of the vendor");
      }
      return null;
    }
  }
}
