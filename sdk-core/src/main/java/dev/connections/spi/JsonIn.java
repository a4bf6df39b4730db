package dev.connections.spi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.connections.Drift;
import dev.connections.Json;
import dev.connections.auth.Secret;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as codecs read it: liberal where vendors are sloppy (numbers as text, text as numbers, null
 * for absent), strict where a guess could be wrong. Not thread-safe.
 */
public final class JsonIn {
  /** A text of a million digits would keep the parser of numbers busy for seconds. */
  private static final int LONGEST_NUMBER = 100;

  /** How many items a list inside an item has as a rule. */
  private static final int FEW = 2;

  private final JsonParser parser;
  private final boolean masked;
  private boolean sawMask;
  private int unknownBelow = Integer.MAX_VALUE;
  private Findings findings = item -> {};
  private boolean tolerant;
  private boolean brief;
  private @Nullable Repetitions repetitions;
  private String name = "";

  /**
   * Reads what the vendor said, from where the parser stands.
   *
   * @param parser stands before the value or at its first token
   */
  public JsonIn(JsonParser parser) {
    this(parser, false);
  }

  private JsonIn(JsonParser parser, boolean masked) {
    this.parser = parser;
    this.masked = masked;
  }

  /** Reads what {@link Model#toJson} wrote: whatever is sensitive may be a mask. */
  static JsonIn fromAnybody(JsonParser parser) {
    return new JsonIn(parser, true);
  }

  /**
   * Makes the outermost list go on after an item that cannot be read.
   *
   * @param findings told of each such item, and of what is not known
   */
  JsonIn telling(Findings findings) {
    this.findings = findings;
    this.tolerant = true;
    this.brief = findings.onlyNormalised();
    return this;
  }

  /**
   * Goes to the value of the next member; false at the end of the object.
   *
   * @return whether there is one
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public boolean nextMember() throws IOException {
    String next = parser.nextFieldName();
    if (next == null) {
      return false;
    }
    name = next;
    parser.nextToken();
    return true;
  }

  /** {@return the name of the member whose value comes next} */
  public String name() {
    return name;
  }

  /** Goes to the first token of a value; false when nothing comes. */
  boolean begin() throws IOException {
    return parser.nextToken() != null;
  }

  /** Goes to the value of this member of the object that begins here; its absence is a mismatch. */
  @Nullable Void enterMember(String wanted) throws IOException {
    expectObject();
    while (nextMember()) {
      if (name.equals(wanted)) {
        return null;
      }
      pass();
    }
    throw new MismatchException(pointer(), "expected " + wanted + ", found nothing");
  }

  /** Enters the list that begins here; false when there is null in its place. */
  boolean enterList() throws IOException {
    if (isNull()) {
      return false;
    }
    expect(JsonToken.START_ARRAY, "a list");
    tolerant = false;
    return true;
  }

  /** The next item of the list that was entered, or null at its end. */
  <T> @Nullable T nextItem(ValueReader<T> reader) throws IOException {
    int depth = depth();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      T item = item(reader, depth, true);
      if (item != null) {
        repetitions = repetitions == null ? new Repetitions() : repetitions;
        return item;
      }
    }
    return null;
  }

  /** Goes to the end of the object in which the reader stands. */
  @Nullable Void leaveObject() throws IOException {
    while (nextMember()) {
      pass();
    }
    return null;
  }

  /** Whether nothing is wanted but what is normalised. */
  boolean isBrief() {
    return brief;
  }

  /** Passes over the value at which it stands. */
  void pass() throws IOException {
    parser.skipChildren();
  }

  /**
   * {@return the value as the reader reads it; null for JSON's null}
   *
   * @param <T> the value
   * @param reader reads it
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public <T> @Nullable T read(ValueReader<T> reader) throws IOException {
    return isNull() ? null : reader.read(this);
  }

  /**
   * {@return a text, or a number or boolean as text; null for null}
   *
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public @Nullable String string() throws IOException {
    return switch (token()) {
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> parser.getText();
      case VALUE_NULL -> null;
      default -> throw mismatch("a text");
    };
  }

  private String text() throws IOException {
    return repetitions == null
        ? parser.getText()
        : repetitions.text(
            parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
  }

  /**
   * {@return a text that must not be printed; null for null, and for a mask}
   *
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public @Nullable Secret secret() throws IOException {
    String text = string();
    if (Secret.MASK.equals(text)) {
      sawMask |= masked;
      return null;
    }
    return text == null ? null : Secret.of(text);
  }

  /**
   * {@return any value that must not be printed; null for null} Where it does not come from the
   * vendor it is null as well when a mask stands anywhere in it: half a configuration would pass
   * for a whole one.
   *
   * @param <T> the value
   * @param reader reads it
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public <T> @Nullable T sensitive(ValueReader<T> reader) throws IOException {
    if (isNull() || isMask()) {
      return null;
    }
    T value = reader.read(this);
    return sawMask ? null : value;
  }

  /** Whether the member that was just read was a mask, or held one. */
  boolean tookMask() {
    boolean took = sawMask;
    sawMask = false;
    return took;
  }

  /**
   * {@return an integer, or a text that is one; null for null and the empty text}
   *
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public @Nullable Long integer() throws IOException {
    return switch (token()) {
      case VALUE_NUMBER_INT -> isLong() ? (Long) parser.getLongValue() : integer(parser.getText());
      case VALUE_NUMBER_FLOAT, VALUE_STRING -> integer(parser.getText());
      case VALUE_NULL -> null;
      default -> throw mismatch("an integer");
    };
  }

  /**
   * {@return a number, or a text that is one; null for null and the empty text}
   *
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public @Nullable Double number() throws IOException {
    return switch (token()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> finite(parser.getDoubleValue());
      case VALUE_STRING -> number(parser.getText());
      case VALUE_NULL -> null;
      default -> throw mismatch("a number");
    };
  }

  /**
   * {@return a boolean, or the text or number that stands for one; null for null and the empty
   * text}
   *
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public @Nullable Boolean bool() throws IOException {
    return switch (token()) {
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_STRING, VALUE_NUMBER_INT -> bool(parser.getText());
      case VALUE_NULL -> null;
      default -> throw mismatch("a boolean");
    };
  }

  /**
   * {@return a date with time and offset (RFC 3339); null for null and the empty text}
   *
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public @Nullable OffsetDateTime dateTime() throws IOException {
    if (isNull()) {
      return null;
    }
    if (token() != JsonToken.VALUE_STRING) {
      throw mismatch("a date with time");
    }
    try {
      char[] text = parser.getTextCharacters();
      return repetitions == null
          ? Timestamps.parse(text, parser.getTextOffset(), parser.getTextLength())
          : repetitions.time(text, parser.getTextOffset(), parser.getTextLength());
    } catch (DateTimeException e) {
      throw mismatch("a date with time such as 2026-01-31T08:15:30Z");
    }
  }

  /**
   * {@return a date; null for null and the empty text}
   *
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public @Nullable LocalDate date() throws IOException {
    String text = string();
    try {
      return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw mismatch("a date such as 2026-01-31");
    }
  }

  /**
   * {@return any value; null for null}
   *
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public @Nullable Json json() throws IOException {
    return isNull() ? null : Json.readFrom(parser);
  }

  /** A text that is there and must not be printed. */
  Secret presentSecret() throws IOException {
    String text = present(string());
    sawMask |= masked && text.equals(Secret.MASK);
    return Secret.of(text);
  }

  /** Any value that prints masked. */
  Json sensitiveJson() throws IOException {
    Json json = Json.readFrom(parser);
    sawMask |= masked && json.hasMask();
    return json.asSensitive();
  }

  /**
   * {@return a list, unmodifiable; null for null} A null among its items is a mismatch.
   *
   * @param <T> the elements
   * @param reader reads each element
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public <T> @Nullable List<T> list(ValueReader<T> reader) throws IOException {
    if (isNull()) {
      return null;
    }
    expect(JsonToken.START_ARRAY, "a list");
    boolean outermost = tolerant;
    tolerant = false; // what is wrong inside an item makes the whole item unreadable
    List<T> items = outermost ? new ArrayList<>() : new ArrayList<>(FEW);
    int depth = depth();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (outermost && items.size() == 1) {
        repetitions = new Repetitions();
      }
      T item = item(reader, depth, outermost);
      if (item != null) {
        items.add(item);
      }
    }
    tolerant = outermost;
    return List.copyOf(items);
  }

  /**
   * {@return a list that is promised; null counts as an empty one, and only its absence as a
   * mismatch}
   *
   * @param <T> the elements
   * @param reader reads each element
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public <T> List<T> listOrEmpty(ValueReader<T> reader) throws IOException {
    List<T> items = list(reader);
    return items == null ? List.of() : items;
  }

  /**
   * {@return a map in its order, unmodifiable; null for null} Members that are null are left out.
   *
   * @param <T> the values
   * @param reader reads each value
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public <T> @Nullable Map<String, T> map(ValueReader<T> reader) throws IOException {
    if (isNull()) {
      return null;
    }
    expect(JsonToken.START_OBJECT, "an object");
    Map<String, T> members = new LinkedHashMap<>();
    while (nextMember()) {
      String key = name;
      if (!isNull()) {
        members.put(key, reader.read(this));
      }
    }
    return Collections.unmodifiableMap(members);
  }

  /**
   * Keeps a member that the model does not know.
   *
   * @param builder of the model that the member belongs to
   * @throws IOException when the reply breaks off, is no JSON, or is of another shape
   */
  public void keep(Model.Builder<?> builder) throws IOException {
    String unknown = name;
    boolean nested = token() == JsonToken.START_OBJECT || token() == JsonToken.START_ARRAY;
    unknownBelow = nested ? depth() - 1 : depth();
    drift(Drift.Kind.UNKNOWN_MEMBER, model(builder.getClass().getName()));
    Json value = sensitiveJson();
    if (!sawMask) {
      builder.unknown(unknown, value);
    }
    unknownBelow = Integer.MAX_VALUE;
  }

  /** The class around a builder: a native image knows it by the builder's name only. */
  private static String model(String builder) {
    int end = builder.lastIndexOf('$');
    int dot = builder.lastIndexOf('.', end);
    return builder.substring(Math.max(dot, builder.lastIndexOf('$', end - 1)) + 1, end);
  }

  /** Tells of something that is not known where the reader stands. */
  void drift(Drift.Kind kind, String schema) {
    findings.drift(kind, schema, JsonPlaces.inEveryItem(parser.getParsingContext()));
  }

  /**
   * {@return the model; a required member that is missing is a mismatch}
   *
   * @param <T> the model
   * @param builder holds what was read
   * @throws MismatchException when it is missing
   */
  public <T> T build(Model.Builder<T> builder) throws MismatchException {
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new MismatchException(pointer(), String.valueOf(e.getMessage()));
    }
  }

  /** The value; an absent one is a mismatch. */
  <T> T present(@Nullable T value) throws MismatchException {
    if (value == null) {
      throw mismatch("a value");
    }
    return value;
  }

  /** Makes sure that an object begins here. */
  void expectObject() throws IOException {
    if (token() != JsonToken.FIELD_NAME) {
      expect(JsonToken.START_OBJECT, "an object");
    }
  }

  /** Where the reader stands, as a JSON pointer; far in, whose part it is. */
  String pointer() {
    return JsonPlaces.pointer(parser.getParsingContext());
  }

  /**
   * The object or list in which malformed JSON breaks off, as a JSON pointer: the names of members
   * that no model was asked about may be anything, also a secret.
   */
  String brokenIn() {
    return JsonPlaces.around(parser.getParsingContext(), unknownBelow);
  }

  boolean isNull() throws IOException {
    return token() == JsonToken.VALUE_NULL;
  }

  private boolean isMask() throws IOException {
    boolean mask =
        masked && token() == JsonToken.VALUE_STRING && parser.getText().equals(Secret.MASK);
    sawMask |= mask;
    return mask;
  }

  /** The item, or null when it cannot be read and the others are wanted all the same. */
  private <T> @Nullable T item(ValueReader<T> reader, int depth, boolean outermost)
      throws IOException {
    try {
      if (isNull()) {
        throw mismatch("a value");
      }
      return reader.read(this);
    } catch (MismatchException e) {
      if (!outermost) {
        throw e;
      }
      findings.unreadable(e);
      leave(depth);
      return null;
    }
  }

  /** Skips what is left of the item that could not be read. */
  private void leave(int depth) throws IOException {
    while (depth() > depth) {
      if (parser.nextToken() == null) {
        return;
      }
    }
  }

  private int depth() {
    return parser.getParsingContext().getNestingDepth();
  }

  private boolean isLong() throws IOException {
    return parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
  }

  private @Nullable Long integer(String text) throws MismatchException {
    if (text.length() > LONGEST_NUMBER) {
      throw mismatch("an integer");
    }
    try {
      return text.isEmpty() ? null : new BigDecimal(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw mismatch("an integer");
    }
  }

  private @Nullable Double number(String text) throws MismatchException {
    try {
      return text.isEmpty() ? null : finite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw mismatch("a number");
    }
  }

  /** JSON has no infinity, so one could be read but not written. */
  private Double finite(double number) throws MismatchException {
    if (!Double.isFinite(number)) {
      throw mismatch("a finite number");
    }
    return number;
  }

  private @Nullable Boolean bool(String text) throws MismatchException {
    return switch (text) {
      case "true", "1" -> Boolean.TRUE;
      case "false", "0" -> Boolean.FALSE;
      case "" -> null;
      default -> throw mismatch("a boolean");
    };
  }

  private void expect(JsonToken token, String what) throws IOException {
    if (token() != token) {
      throw mismatch(what);
    }
  }

  private JsonToken token() throws MismatchException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new MismatchException("", "expected a value, found nothing");
    }
    return token;
  }

  private MismatchException mismatch(String expected) {
    return new MismatchException(pointer(), "expected " + expected + ", found " + found());
  }

  private String found() {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
      case START_ARRAY, END_ARRAY -> "a list";
      case VALUE_STRING -> "another text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      default -> "null";
    };
  }
}
