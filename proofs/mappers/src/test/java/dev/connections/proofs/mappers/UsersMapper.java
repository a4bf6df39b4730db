package dev.connections.proofs.mappers;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectMapper.DefaultTyping;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

/** A mapper as users have it, knowing nothing of us. */
@SuppressWarnings("ImmutableEnumChecker") // a mapper does not change once it is configured
enum UsersMapper {
  JACKSON_2(new Jackson2(new ObjectMapper())),
  JACKSON_2_WITH_JSR310(new Jackson2(new ObjectMapper().registerModule(new JavaTimeModule()))),
  JACKSON_2_SNAKE_CASE(
      new Jackson2(
          JsonMapper.builder()
              .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
              .build())),
  JACKSON_2_LENIENT(
      new Jackson2(JsonMapper.builder().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build())),
  JACKSON_2_WITHOUT_EMPTY(
      new Jackson2(
          JsonMapper.builder()
              .defaultPropertyInclusion(
                  JsonInclude.Value.construct(Include.NON_EMPTY, Include.NON_EMPTY))
              .build())),
  JACKSON_2_WITH_TYPE_NAMES(
      new Jackson2(
          JsonMapper.builder()
              .activateDefaultTyping(
                  BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
                  DefaultTyping.NON_FINAL)
              .build())),
  JACKSON_2_BY_FIELDS(
      new Jackson2(
          JsonMapper.builder()
              .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
              .visibility(PropertyAccessor.FIELD, Visibility.ANY)
              .build())),
  JACKSON_3(new Jackson3(new tools.jackson.databind.ObjectMapper())),
  JACKSON_3_SNAKE_CASE(
      new Jackson3(
          tools.jackson.databind.json.JsonMapper.builder()
              .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
              .build())),
  JACKSON_3_EXACT(
      new Jackson3(
          tools.jackson.databind.json.JsonMapper.builder()
              .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .build())),
  JACKSON_3_BY_FIELDS(
      new Jackson3(
          tools.jackson.databind.json.JsonMapper.builder()
              .changeDefaultVisibility(
                  checker -> checker.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
              .build()));

  private final TwoWays ways;

  UsersMapper(TwoWays ways) {
    this.ways = ways;
  }

  String write(Object value) {
    return ways.write(value);
  }

  <T> T read(String json, Class<T> type) {
    return type.cast(ways.read(json, type));
  }

  Object readGeneric(String json, Type type) {
    return ways.read(json, type);
  }

  private interface TwoWays {
    String write(Object value);

    Object read(String json, Type type);
  }

  private record Jackson2(ObjectMapper mapper) implements TwoWays {
    @Override
    public String write(Object value) {
      try {
        return mapper.writeValueAsString(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Object read(String json, Type type) {
      try {
        return mapper.readValue(json, mapper.constructType(type));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Jackson3(tools.jackson.databind.ObjectMapper mapper) implements TwoWays {
    @Override
    public String write(Object value) {
      return mapper.writeValueAsString(value);
    }

    @Override
    public Object read(String json, Type type) {
      return mapper.readValue(json, mapper.constructType(type));
    }
  }
}
