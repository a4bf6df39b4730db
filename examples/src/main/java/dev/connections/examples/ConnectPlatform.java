package dev.connections.examples;

import dev.connections.Call;
import dev.connections.error.SdkException;
import dev.connections.structural.StructuralClient;
import dev.connections.structural.model.ConnectRequest;
import dev.connections.structural.model.ConnectResponse;
import dev.connections.structural.model.ConnectResult;
import dev.connections.testing.FakeStructural;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;

/**
 * Connects a platform at Structural, which wipes what that platform held before: so the call is
 * described first, and made only after "yes". The platform is the argument; procore unless given.
 */
public final class ConnectPlatform {
  private ConnectPlatform() {}

  /** Runs the program. */
  public static void main(String[] arguments) {
    String platform = arguments.length == 0 ? "procore" : arguments[0];
    int status = run(System.getenv(), platform, System.in, System.out);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(
      Map<String, String> environment, String platform, InputStream in, PrintStream out) {
    Optional<StructuralClient> real = // asks here and not in a Confirmation, to show describe()
        Accounts.structural(new Environment(environment), call -> true);
    if (real.isPresent()) {
      return connect(real.get(), platform, in, out);
    }
    try (FakeStructural fake = FakeStructural.start()) {
      out.println("STRUCTURAL_API_KEY is not set, so this asks a fake inside this program.");
      return connect(Fakes.client(fake), platform, in, out);
    }
  }

  private static int connect(
      StructuralClient structural, String platform, InputStream in, PrintStream out) {
    Call<ConnectResponse> call = structural.api().connectPlatform(ConnectRequest.of(platform));
    out.println("This would send:");
    out.println("  " + call.describe());
    out.print("All data of " + platform + " at Structural is deleted first. Go on? Type yes: ");
    out.flush();
    if (!answer(in).equals("yes")) {
      out.println("Nothing was sent.");
      return 0;
    }
    return execute(call, out);
  }

  private static int execute(Call<ConnectResponse> call, PrintStream out) {
    try {
      ConnectResult result = call.execute().data();
      out.println("Connected: " + result.entities());
      return 0;
    } catch (SdkException e) {
      out.println(e.getMessage());
      out.println("Was it carried out? " + e.delivery());
      return 1;
    }
  }

  private static String answer(InputStream in) {
    Scanner lines = new Scanner(in, StandardCharsets.UTF_8);
    return lines.hasNextLine() ? lines.nextLine().strip() : "";
  }
}
