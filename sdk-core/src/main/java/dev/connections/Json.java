package dev.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.connections.auth.Secret;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One immutable JSON value, for everything that a vendor leaves free-form.
 *
 * <p>A value that the vendor's specification marks as sensitive prints, and is written by a user's
 * own mapper, with {@value Secret#MASK} in place of every text, number and boolean; its members
 * stay readable through {@link #at}, {@link #asText} and {@link #asMap}.
 *
 * <p>Reading a missing member is no error: {@code json.at("/a/b").asText()} is {@code ""} where
 * there is no such member, and {@link #isMissing} tells it from one that is there. Thread-safe.
 */
@JsonThroughMapper
public final class Json {
  /** Far beyond what anybody sends, and far from what a thread's stack can hold. */
  private static final int DEEPEST = 200;

  /** Beyond it a number could be read but not written, or fill the memory once it is counted in. */
  private static final int LONGEST_EXPONENT = 100_000;

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Json MISSING = new Json(null, false);
  private static final Json NULL = new Json(null, false);

  /** Null, String, Boolean, Long, BigInteger, BigDecimal, List of Json or Map of Json. */
  private final @Nullable Object value;

  private final boolean sensitive;

  private Json(@Nullable Object value, boolean sensitive) {
    this.value = value;
    this.sensitive = sensitive;
  }

  /**
   * Reads exactly one JSON value.
   *
   * @param text the text; nothing but white space may stand around the value
   * @return the value
   * @throws IllegalArgumentException when the text is not one JSON value, or nested deeper than 200
   *     levels; the message never repeats the text
   */
  public static Json parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Json json = readFrom(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("More than one JSON value: text follows the first");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: malformed" + place(e), e.getCause());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@return the JSON value of a String, Number, Boolean, Map with String keys, Iterable, {@code
   * Json} or null; maps and lists are copied}
   *
   * @param value the value
   * @throws IllegalArgumentException when the value, or one inside it, is of another type
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Json of(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof Json json) {
      return json;
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map);
    }
    if (value instanceof Iterable<?> list) {
      return ofList(list);
    }
    return new Json(scalar(value), false);
  }

  /** {@return no value at all, as {@link #at} gives it where there is none} */
  public static Json missing() {
    return MISSING;
  }

  /**
   * Reads the value at which the parser stands, and leaves the parser at its last token. Meant for
   * codecs.
   *
   * @param parser stands at the first token of a value, or before it
   * @return the value
   * @throws IOException as the parser throws it, and when the value is nested deeper than 200
   *     levels
   */
  public static Json readFrom(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new JsonParseException(parser, "No JSON value");
    }
    if (parser.getParsingContext().getNestingDepth() > DEEPEST) {
      throw new StreamConstraintsException("Nested deeper than " + DEEPEST);
    }
    return switch (token) {
      case START_OBJECT, FIELD_NAME, END_OBJECT -> new Json(readMembers(parser), false);
      case START_ARRAY -> new Json(readElements(parser), false);
      case VALUE_STRING -> new Json(parser.getText(), false);
      case VALUE_NUMBER_INT -> new Json(integral(parser.getNumberValue()), false);
      case VALUE_NUMBER_FLOAT -> new Json(decimal(parser), false);
      case VALUE_TRUE -> new Json(true, false);
      case VALUE_FALSE -> new Json(false, false);
      default -> NULL;
    };
  }

  /**
   * Writes the value as it is, sensitive or not. Meant for codecs, on the way to the vendor.
   *
   * @param generator takes the value
   * @throws IOException as the generator throws it
   */
  public void writeTo(JsonGenerator generator) throws IOException {
    if (value instanceof Map) {
      generator.writeStartObject();
      for (Map.Entry<String, Json> member : members().entrySet()) {
        generator.writeFieldName(member.getKey());
        member.getValue().writeTo(generator);
      }
      generator.writeEndObject();
    } else if (value instanceof List) {
      generator.writeStartArray();
      for (Json element : elements()) {
        element.writeTo(generator);
      }
      generator.writeEndArray();
    } else {
      writeScalar(generator);
    }
  }

  /** {@return this value, marked so that it prints masked} */
  public Json asSensitive() {
    return sensitive || value == null ? this : new Json(value, true);
  }

  /**
   * {@return the value at a JSON Pointer (RFC 6901), such as {@code /data/0/id}; the empty pointer
   * is this value itself} Where there is none, a value of which {@link #isMissing} is true.
   *
   * @param pointer the pointer
   * @throws IllegalArgumentException when the pointer is neither empty nor starts with a slash
   */
  public Json at(String pointer) {
    if (pointer.isEmpty()) {
      return this;
    }
    if (pointer.charAt(0) != '/') {
      throw new IllegalArgumentException("A JSON pointer starts with '/': " + pointer);
    }
    Json at = this;
    for (String step : pointer.substring(1).split("/", -1)) {
      at = at.child(step.replace("~1", "/").replace("~0", "~"));
    }
    return at;
  }

  /** {@return the text, the number or the boolean as text; {@code ""} for everything else} */
  public String asText() {
    return value instanceof List || value instanceof Map || value == null ? "" : value.toString();
  }

  /** {@return the members of an object in their order; empty for everything else} Unmodifiable. */
  public Map<String, Json> asMap() {
    Map<String, Json> members = members();
    if (!sensitive) {
      return members;
    }
    Map<String, Json> marked = new LinkedHashMap<>();
    members.forEach((name, member) -> marked.put(name, member.asSensitive()));
    return Collections.unmodifiableMap(marked);
  }

  /** {@return the elements of an array; empty for everything else} Unmodifiable. */
  public List<Json> asList() {
    List<Json> elements = elements();
    return sensitive ? elements.stream().map(Json::asSensitive).toList() : elements;
  }

  /** {@return whether {@link #at} found nothing} */
  @SuppressWarnings("ReferenceEquality") // there is one missing value, and it equals no other
  public boolean isMissing() {
    return this == MISSING;
  }

  /**
   * {@return the text that an object has under this name; empty where there is none, or no text}
   *
   * @param name the name of a member
   */
  public Optional<String> text(String name) {
    Json member = members().getOrDefault(name, MISSING);
    return member.isString() ? Optional.of(member.asText()) : Optional.empty();
  }

  /** {@return whether this is JSON's null} */
  public boolean isNull() {
    return value == null && !isMissing();
  }

  /** {@return whether this is an object} */
  public boolean isObject() {
    return value instanceof Map;
  }

  /** {@return whether this is an array} */
  public boolean isArray() {
    return value instanceof List;
  }

  /** {@return whether this is a text} */
  public boolean isString() {
    return value instanceof String;
  }

  /** {@return whether this is a number} */
  public boolean isNumber() {
    return value instanceof Number;
  }

  /** {@return whether this is a boolean} */
  public boolean isBoolean() {
    return value instanceof Boolean;
  }

  /** {@return whether the value prints masked} */
  public boolean isSensitive() {
    return sensitive;
  }

  /** Whether the other is the same JSON value, wherever it came from and however it prints. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Json json
        && isMissing() == json.isMissing()
        && Objects.equals(value, json.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  /**
   * {@return whether {@value Secret#MASK} stands in it as a whole text, at any depth: it was
   * sensitive and was written for everybody, or the vendor masks as we do}
   */
  public boolean hasMask() {
    return Secret.MASK.equals(value)
        || members().values().stream().anyMatch(Json::hasMask)
        || elements().stream().anyMatch(Json::hasMask);
  }

  /** {@return this value as it prints: with {@value Secret#MASK} for every sensitive leaf} */
  public Json masked() {
    return masked(false);
  }

  /** Compact JSON text, masked where the value is sensitive; empty for a missing value. */
  @Override
  public String toString() {
    if (isMissing()) {
      return "";
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      masked().writeTo(generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * What a user's own Jackson 3 mapper writes: plain maps, lists and scalars, masked as printed.
   */
  @JsonValue
  @Nullable Object plain() {
    return masked().unwrapped();
  }

  private Json masked(boolean outer) {
    boolean mask = outer || sensitive;
    if (value instanceof Map) {
      Map<String, Json> masked = new LinkedHashMap<>();
      members().forEach((name, member) -> masked.put(name, member.masked(mask)));
      return new Json(Collections.unmodifiableMap(masked), false);
    }
    if (value instanceof List) {
      return new Json(elements().stream().map(element -> element.masked(mask)).toList(), false);
    }
    return mask && value != null ? new Json(Secret.MASK, false) : this;
  }

  private @Nullable Object unwrapped() {
    if (value instanceof Map) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      members().forEach((name, member) -> plain.put(name, member.unwrapped()));
      return plain;
    }
    if (value instanceof List) {
      List<@Nullable Object> plain = new ArrayList<>();
      elements().forEach(element -> plain.add(element.unwrapped()));
      return plain;
    }
    return value;
  }

  private void writeScalar(JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof BigInteger number) {
      out.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else {
      out.writeString((String) value);
    }
  }

  /** There is none when a limit was passed, such as that of the depth. */
  private static String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at character " + e.getLocation().getCharOffset();
  }

  private Json child(String step) {
    Json child = isObject() ? members().get(step) : element(step);
    if (child == null) {
      return MISSING;
    }
    return sensitive ? child.asSensitive() : child;
  }

  private @Nullable Json element(String step) {
    List<Json> elements = elements();
    if (step.isEmpty() || step.length() > 9 || !step.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int index = Integer.parseInt(step);
    return index < elements.size() ? elements.get(index) : null;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Json> members() {
    return value instanceof Map ? (Map<String, Json>) value : Map.of();
  }

  @SuppressWarnings("unchecked")
  private List<Json> elements() {
    return value instanceof List ? (List<Json>) value : List.of();
  }

  /** Jackson enters an object before it delegates, so its first name may be the current token. */
  private static Map<String, Json> readMembers(JsonParser parser) throws IOException {
    Map<String, Json> members = new LinkedHashMap<>();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      token = parser.nextToken();
    }
    while (token == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, readFrom(parser));
      token = parser.nextToken();
    }
    return Collections.unmodifiableMap(members);
  }

  private static List<Json> readElements(JsonParser parser) throws IOException {
    List<Json> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(readFrom(parser));
    }
    return Collections.unmodifiableList(elements);
  }

  private static Json ofMap(Map<?, ?> map) {
    Map<String, Json> members = new LinkedHashMap<>();
    map.forEach((name, member) -> members.put(memberName(name), of(member)));
    return new Json(Collections.unmodifiableMap(members), false);
  }

  private static String memberName(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("The name of a JSON member is a String, and never null");
  }

  private static Json ofList(Iterable<?> list) {
    List<Json> elements = new ArrayList<>();
    list.forEach(element -> elements.add(of(element)));
    return new Json(Collections.unmodifiableList(elements), false);
  }

  private static Object scalar(Object value) {
    if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      return number(number);
    }
    throw new IllegalArgumentException(
        "Not a JSON value: "
            + value.getClass().getName()
            + "; give a Map, Iterable, String,"
            + " Number, Boolean, Json or null");
  }

  private static Number number(Number number) {
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    }
    if (number instanceof Double || number instanceof Float) {
      return finite(number);
    }
    return number instanceof BigDecimal exact ? decimal(exact) : integral(number);
  }

  private static Number decimal(JsonParser parser) throws IOException {
    try {
      BigDecimal number = parser.getDecimalValue();
      if (Math.abs((long) number.scale()) > LONGEST_EXPONENT) {
        throw new NumberFormatException();
      }
      return decimal(number);
    } catch (NumberFormatException e) { // not as the cause: its message repeats the number
      throw new JsonParseException(parser, "A number with an exponent beyond all bounds");
    }
  }

  private static Number finite(Number number) {
    if (!Double.isFinite(number.doubleValue())) {
      throw new IllegalArgumentException("JSON has no " + number);
    }
    return decimal(new BigDecimal(number.toString()));
  }

  /** 5e0 prints as 5, so it is 5. */
  private static Number decimal(BigDecimal number) {
    return number.scale() == 0 ? integral(number.unscaledValue()) : number;
  }

  /** So that 5 is 5 however wide the parser made it. */
  private static Number integral(Number number) {
    if (number instanceof BigInteger big) {
      return big.bitLength() < Long.SIZE ? (Number) big.longValue() : big;
    }
    return number.longValue();
  }
}
