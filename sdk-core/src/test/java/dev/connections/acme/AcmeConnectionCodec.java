package dev.connections.acme;

import dev.connections.spi.JsonIn;
import dev.connections.spi.ModelCodec;
import dev.connections.spi.Values;
import java.io.IOException;

/** Reads an {@link AcmeConnection} as generated code would. */
public final class AcmeConnectionCodec extends ModelCodec<AcmeConnection, AcmeConnection.Builder> {
  public static final AcmeConnectionCodec INSTANCE = new AcmeConnectionCodec();

  @Override
  protected AcmeConnection.Builder builder() {
    return AcmeConnection.builder();
  }

  @Override
  protected void member(String name, JsonIn in, AcmeConnection.Builder builder) throws IOException {
    switch (name) {
      case "id" -> builder.id(in.string());
      case "provider" -> builder.provider(in.string());
      case "token" -> builder.token(in.secret());
      case "settings" -> builder.settings(in.sensitive(Values.SECRET_JSON));
      case "rows" -> builder.rows(in.integer());
      case "created_at" -> builder.createdAt(in.dateTime());
      default -> in.keep(builder);
    }
  }
}
