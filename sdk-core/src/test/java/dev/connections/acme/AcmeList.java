package dev.connections.acme;

import dev.connections.spi.JsonIn;
import dev.connections.spi.Members;
import dev.connections.spi.Model;
import dev.connections.spi.ModelCodec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Acme's page of connections. */
public final class AcmeList extends Model {
  private final List<AcmeConnection> connections;
  private final String next;

  private AcmeList(Builder builder) {
    super(builder);
    this.connections = orEmpty(builder.connections);
    this.next = builder.next;
  }

  public List<AcmeConnection> connections() {
    return connections;
  }

  public Optional<String> next() {
    return Optional.ofNullable(next);
  }

  @Override
  protected void members(Members members) {
    members.add("connections", connections);
    members.add("next", next);
  }

  /** Builds an {@link AcmeList}. */
  public static final class Builder extends Model.Builder<AcmeList> {
    private List<AcmeConnection> connections;
    private String next;

    @Override
    public AcmeList build() {
      return new AcmeList(this);
    }
  }

  /** Reads an {@link AcmeList} as generated code would. */
  public static final class Codec extends ModelCodec<AcmeList, Builder> {
    public static final Codec INSTANCE = new Codec();

    @Override
    protected Builder builder() {
      return new Builder();
    }

    @Override
    protected void member(String name, JsonIn in, Builder builder) throws IOException {
      switch (name) {
        case "connections" -> builder.connections = in.list(AcmeConnectionCodec.INSTANCE);
        case "next" -> builder.next = in.string();
        default -> in.keep(builder);
      }
    }
  }
}
