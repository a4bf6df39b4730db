package dev.connections.bare;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.activecampaign.model.ActiveCampaignConnection;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.ampersand.model.AmpersandConnection;
import dev.connections.auth.Credentials;
import dev.connections.error.NotFoundException;
import dev.connections.federation.Connections;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.structural.StructuralClient;
import dev.connections.structural.model.StructuralConnection;
import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.FakeStructural;
import java.io.PrintStream;
import java.util.List;

/** Prints all that a list gives: connections, the models they came from, JSON, and an error. */
public final class ListAll {
  private static final List<Class<?>> MODELS =
      List.of(
          StructuralConnection.class,
          AmpersandConnection.class,
          ActiveCampaignConnection.class,
          PolytomicConnection.class);

  private ListAll() {}

  /** Runs the program; it takes no arguments. */
  public static void main(String[] arguments) {
    run(System.out);
  }

  /** Runs the program and has it print elsewhere. */
  public static void run(PrintStream out) {
    try (FakeStructural structural = FakeStructural.start();
        FakeAmpersand ampersand = FakeAmpersand.start();
        FakeActiveCampaign campaign = FakeActiveCampaign.start();
        FakePolytomic polytomic = FakePolytomic.start();
        Connections all =
            Connections.of(
                client(structural), client(ampersand), client(campaign), client(polytomic))) {
      all.list().execute().orThrow().forEach(connection -> print(connection, out));
      printNobody(all, out);
    }
  }

  private static void print(Connection connection, PrintStream out) {
    out.println(connection);
    out.println(connection.toJson());
    MODELS.forEach(model -> connection.source(model).ifPresent(out::println));
  }

  private static void printNobody(Connections all, PrintStream out) {
    try {
      all.get(ConnectionRef.parse("polytomic/nobody")).execute();
    } catch (NotFoundException e) {
      out.println(e.error().toProblemJson());
    }
  }

  private static StructuralClient client(FakeStructural fake) {
    return StructuralClient.builder()
        .credentials(Credentials.bearer(fake.apiKey()))
        .baseUrl(fake.url())
        .build();
  }

  private static AmpersandClient client(FakeAmpersand fake) {
    return AmpersandClient.builder()
        .credentials(Credentials.apiKey(fake.apiKey()))
        .project("my-project")
        .baseUrl(fake.url())
        .build();
  }

  private static ActiveCampaignClient client(FakeActiveCampaign fake) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey(fake.apiToken()))
        .baseUrl(fake.url())
        .build();
  }

  private static PolytomicClient client(FakePolytomic fake) {
    return PolytomicClient.builder()
        .credentials(Credentials.bearer(fake.apiKey()))
        .baseUrl(fake.url())
        .build();
  }
}
