package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.connections.Drift;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stands in the package of the reader, which is the only one that tells. */
class DriftOfEverySchemaTest {
  private static final JsonFactory JSON = new JsonFactory();

  private final List<Drift> met = new ArrayList<>();

  static Stream<Class<?>> models() {
    return codecs().filter(ModelCodec.class::isAssignableFrom);
  }

  static Stream<Class<?>> words() {
    return codecs().filter(WordCodec.class::isAssignableFrom);
  }

  private static Stream<Class<?>> codecs() {
    return new ClassFileImporter()
            .importPackages(
                "dev.connections.structural.codec",
                "dev.connections.ampersand.codec",
                "dev.connections.activecampaign.codec",
                "dev.connections.polytomic.codec")
            .stream()
            .filter(type -> type.getSimpleName().endsWith("Codec"))
            .map(JavaClass::reflect);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelTellsOfAMemberThatItDoesNotKnow(Class<?> codec) throws Exception {
    read(codec, "{\"a member of 2031\":{\"secret\":\"canary\"}}");

    assertThat(met)
        .containsExactly(
            new Drift(Drift.Kind.UNKNOWN_MEMBER, "", 0, schema(codec), "/a member of 2031"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordTellsOfOneForWhichThereIsNoConstant(Class<?> codec) throws Exception {
    read(codec, "\"a word of 2031\"");

    assertThat(met).containsExactly(new Drift(Drift.Kind.UNKNOWN_WORD, "", 0, schema(codec), ""));
  }

  @Test
  void thereAreModelsAndWords() {
    assertThat(models()).hasSizeGreaterThan(60);
    assertThat(words()).hasSizeGreaterThan(5);
  }

  private void read(Class<?> codec, String json) throws Exception {
    ValueReader<?> reader = (ValueReader<?>) codec.getField("INSTANCE").get(null);
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      reader.read(new JsonIn(parser).telling(findings()));
    } catch (MismatchException e) {
      // What is required is missing; what was not known was told of all the same.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Findings findings() {
    return new Findings() {
      @Override
      public void unreadable(MismatchException item) {
        throw new IllegalStateException(item);
      }

      @Override
      public void drift(Drift.Kind kind, String schema, String pointer) {
        met.add(new Drift(kind, "", 0, schema, pointer));
      }
    };
  }

  private static String schema(Class<?> codec) {
    return codec.getSimpleName().replaceAll("Codec$", "");
  }
}
