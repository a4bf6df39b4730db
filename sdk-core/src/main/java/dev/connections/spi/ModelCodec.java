package dev.connections.spi;

import com.fasterxml.jackson.core.JsonParser;
import dev.connections.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The base of every generated model's codec: which member is read how is generated, and what is
 * written the model lays out itself.
 *
 * @param <M> the model
 * @param <B> its builder
 */
public abstract class ModelCodec<M extends Model, B extends Model.Builder<M>> implements Codec<M> {
  private final Set<String> normalised;

  /**
   * A codec without state.
   *
   * @param normalised the members that a mapper looks at; a list without sources reads no others,
   *     and all of them when none are named
   */
  protected ModelCodec(String... normalised) {
    this.normalised = new HashSet<>(Arrays.asList(normalised)); // Set.of divides at each look
  }

  @Override
  public final M read(JsonIn in) throws IOException {
    in.expectObject();
    B builder = builder();
    while (in.nextMember()) {
      String name = in.name();
      if (in.isBrief() && !isNormalised(name)) {
        in.pass();
      } else {
        member(name, in, builder);
        if (in.tookMask()) {
          builder.masked(name);
        }
      }
    }
    return in.build(builder);
  }

  private boolean isNormalised(String name) {
    return normalised.isEmpty() || normalised.contains(name);
  }

  /**
   * Reads what {@link Model#toJson} wrote, or a document of the vendor's; a mask is absent.
   *
   * @param json an object
   * @return the model
   * @throws IllegalArgumentException when it is of another shape; says where, and never repeats a
   *     value
   */
  public final M fromJson(Json json) {
    try (JsonParser parser = JsonText.FACTORY.createParser(JsonText.of(json))) {
      parser.nextToken();
      return read(JsonIn.fromAnybody(parser));
    } catch (MismatchException e) {
      throw new IllegalArgumentException(e.getMessage() + " at '" + e.pointer() + "'", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return a builder that holds nothing} */
  protected abstract B builder();

  /**
   * Reads the value of one member into the builder, which keeps it when nobody knows it.
   *
   * @param name the vendor's name of it
   * @param in stands before the value
   * @param builder takes the value
   * @throws IOException when the reply breaks off or is no JSON
   */
  protected abstract void member(String name, JsonIn in, B builder) throws IOException;

  @Override
  public final void write(JsonOut out, M model) throws IOException {
    out.model(model);
  }
}
