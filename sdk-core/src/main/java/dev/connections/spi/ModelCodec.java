package dev.connections.spi;

import java.io.IOException;

/**
 * The base of every generated model's codec: which member is read how is generated, and what is
 * written the model lays out itself.
 *
 * @param <M> the model
 * @param <B> its builder
 */
public abstract class ModelCodec<M extends Model, B extends Model.Builder<M>> implements Codec<M> {
  /** A codec without state. */
  protected ModelCodec() {}

  @Override
  public final M read(JsonIn in) throws IOException {
    in.expectObject();
    B builder = builder();
    while (in.nextMember()) {
      member(in.name(), in, builder);
    }
    return in.build(builder);
  }

  /** A builder that holds nothing. */
  protected abstract B builder();

  /** Reads the value of one member into the builder, which keeps it when nobody knows it. */
  protected abstract void member(String name, JsonIn in, B builder) throws IOException;

  @Override
  public final void write(JsonOut out, M model) throws IOException {
    out.model(model);
  }
}
