package dev.connections.spi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A body that holds one JSON value; what is wrong with it is said without quoting it. */
final class JsonBody implements Closeable {
  private final JsonParser parser;
  private final JsonIn in;
  private final boolean html;

  private JsonBody(JsonParser parser, JsonIn in, boolean html) {
    this.parser = parser;
    this.in = in;
    this.html = html;
  }

  /**
   * Goes to the beginning of the value. Closing what is returned closes the body; when it fails,
   * the body is closed already.
   *
   * @param html whether the reply says that it is a page
   * @throws MismatchException when there is nothing, or no JSON
   */
  static JsonBody begin(InputStream body, boolean html, Findings findings) throws IOException {
    JsonParser parser = parser(body);
    JsonBody json = new JsonBody(parser, new JsonIn(parser).telling(findings), html);
    try {
      if (!json.holds(JsonIn::begin)) {
        throw new MismatchException("", "the body is empty where JSON was promised");
      }
      return json;
    } catch (IOException | RuntimeException e) {
      json.close();
      throw e;
    }
  }

  /** It looks at the first bytes already. */
  private static JsonParser parser(InputStream body) throws IOException {
    try {
      return JsonText.FACTORY.createParser(body);
    } catch (IOException | RuntimeException e) {
      body.close();
      throw e;
    }
  }

  /**
   * Reads from where the parser stands.
   *
   * @throws MismatchException when it is of another shape, or no JSON
   * @throws IOException when the body breaks off
   */
  <T> @Nullable T read(Reading<T> reading) throws IOException {
    try {
      return reading.read(in);
    } catch (JsonProcessingException e) {
      throw html
          ? new MismatchException("", "an HTML page where JSON was promised")
          : notJson(in.brokenIn(), e);
    }
  }

  /** Something to read. */
  interface Reading<T> {
    @Nullable T read(JsonIn in) throws IOException;
  }

  /** The same for something that is or is not so. */
  boolean holds(Reading<Boolean> reading) throws IOException {
    return Boolean.TRUE.equals(read(reading));
  }

  /** Makes sure that nothing follows. */
  void end() throws IOException {
    if (holds(JsonIn::begin)) {
      throw new MismatchException("", "more than one JSON value");
    }
  }

  /** Not Jackson's message, which may quote the body. */
  private static MismatchException notJson(String pointer, JsonProcessingException e) {
    return e instanceof StreamConstraintsException
        ? new MismatchException(
            pointer, "JSON beyond a limit of this SDK: nested too deep or too long")
        : new MismatchException(pointer, "malformed JSON" + place(e));
  }

  /** There is none when nothing of the body could be looked at. */
  private static String place(JsonProcessingException e) {
    boolean known = e.getLocation() != null && e.getLocation().getByteOffset() >= 0;
    return known ? " at byte " + e.getLocation().getByteOffset() : "";
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
