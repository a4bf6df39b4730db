package dev.connections.spi;

import java.io.IOException;

/**
 * The base of every generated model's codec: what it reads is generated, what it writes the model
 * lays out itself.
 *
 * @param <M> the model
 */
public abstract class ModelCodec<M extends Model> implements Codec<M> {
  /** A codec without state. */
  protected ModelCodec() {}

  @Override
  public final M read(JsonIn in) throws IOException {
    in.expectObject();
    return readMembers(in);
  }

  /** Reads the members of the object that begins here. */
  protected abstract M readMembers(JsonIn in) throws IOException;

  @Override
  public final void write(JsonOut out, M model) throws IOException {
    out.model(model);
  }
}
