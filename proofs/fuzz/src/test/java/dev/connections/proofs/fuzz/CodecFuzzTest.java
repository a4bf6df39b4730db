package dev.connections.proofs.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.connections.activecampaign.codec.ActiveCampaignConnectionCodec;
import dev.connections.ampersand.codec.AmpersandConnectionCodec;
import dev.connections.polytomic.codec.PolytomicConnectionCodec;
import dev.connections.spi.Body;
import dev.connections.spi.JsonIn;
import dev.connections.spi.Model;
import dev.connections.spi.ModelCodec;
import dev.connections.structural.codec.StructuralConnectionCodec;
import java.io.IOException;
import java.util.Optional;

/**
 * What a codec reads it writes, and reads again as the same. The first line of an input names the
 * model; the rest is JSON or, where it cannot be, what {@link Shape} makes JSON of.
 */
class CodecFuzzTest {
  private static final JsonFactory JSON = new JsonFactory();
  private static final CodecCatalogue STRUCTURAL =
      new CodecCatalogue(StructuralConnectionCodec.INSTANCE);
  private static final CodecCatalogue AMPERSAND =
      new CodecCatalogue(AmpersandConnectionCodec.INSTANCE);
  private static final CodecCatalogue CAMPAIGN =
      new CodecCatalogue(ActiveCampaignConnectionCodec.INSTANCE);
  private static final CodecCatalogue POLYTOMIC =
      new CodecCatalogue(PolytomicConnectionCodec.INSTANCE);

  @FuzzTest
  void structural(byte[] input) {
    check(STRUCTURAL, input);
  }

  @FuzzTest
  void ampersand(byte[] input) {
    check(AMPERSAND, input);
  }

  @FuzzTest
  void campaign(byte[] input) {
    check(CAMPAIGN, input);
  }

  @FuzzTest
  void polytomic(byte[] input) {
    check(POLYTOMIC, input);
  }

  private static void check(CodecCatalogue catalogue, byte[] input) {
    Lines lines = Lines.ofBytes(input);
    String model = catalogue.nearest(lines.next());
    byte[] rest = lines.rest().getBytes(ISO_8859_1);
    boolean json = rest.length > 0 && "{[\"".indexOf(rest[0]) >= 0;
    byte[] body = json ? rest : Shape.of(catalogue, model, rest).getBytes(UTF_8);
    check(catalogue.codec(model), body);
  }

  private static <M extends Model> void check(ModelCodec<M, ?> codec, byte[] json) {
    read(codec, json).ifPresent(model -> checkWriting(codec, model));
  }

  private static <M extends Model> void checkWriting(ModelCodec<M, ?> codec, M model) {
    assertThat(model.toString()).isNotEmpty();
    String written = written(codec, model);
    M again = read(codec, Plant.codec(written).getBytes(UTF_8)).orElseThrow();
    assertThat(again).isEqualTo(model).hasSameHashCodeAs(model);
    assertThat(written(codec, again)).isEqualTo(written);
  }

  private static <M extends Model> String written(ModelCodec<M, ?> codec, M model) {
    return new String(Body.of(codec, model), UTF_8);
  }

  private static <M extends Model> Optional<M> read(ModelCodec<M, ?> codec, byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      return Optional.of(codec.read(new JsonIn(parser)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
