package dev.connections.examples;

import dev.connections.Confirmation;
import dev.connections.ConnectionsClient;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.auth.Credentials;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.structural.StructuralClient;
import dev.connections.testing.FakeVendor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clients of the accounts that the environment names or, where it names none, of fakes that run
 * inside this program. Closing ends the fakes; the clients need no closing.
 */
public final class Accounts implements AutoCloseable {
  private final List<ConnectionsClient> clients;
  private final List<FakeVendor> fakes;
  private final Iterator<Runnable> plot;

  private Accounts(List<ConnectionsClient> clients, List<FakeVendor> fakes, List<Runnable> plot) {
    this.clients = List.copyOf(clients);
    this.fakes = List.copyOf(fakes);
    this.plot = plot.iterator();
  }

  /**
   * The accounts of this environment.
   *
   * @param confirmation asked before anything is destroyed
   * @throws IllegalArgumentException when a variable is missing beside another, or its value is bad
   */
  public static Accounts of(Map<String, String> environment, Confirmation confirmation) {
    return of(environment, confirmation, () -> Fakes.accounts(confirmation));
  }

  /** The same with something else than those fakes where the environment names no account. */
  static Accounts of(
      Map<String, String> environment, Confirmation confirmation, Supplier<Accounts> otherwise) {
    Environment variables = new Environment(environment);
    variables.refuseAlone("AMPERSAND_PROJECT", "AMPERSAND_API_KEY");
    variables.refuseAlone("ACTIVECAMPAIGN_URL", "ACTIVECAMPAIGN_API_TOKEN");
    variables.refuseAlone("POLYTOMIC_ORGANIZATION_ID", "POLYTOMIC_API_KEY");
    List<ConnectionsClient> clients = new ArrayList<>();
    structural(variables, confirmation).ifPresent(clients::add);
    ampersand(variables, confirmation).ifPresent(clients::add);
    activeCampaign(variables, confirmation).ifPresent(clients::add);
    polytomic(variables, confirmation).ifPresent(clients::add);
    return clients.isEmpty() ? otherwise.get() : new Accounts(clients, List.of(), List.of());
  }

  static Accounts ofFakes(
      List<ConnectionsClient> clients, List<FakeVendor> fakes, List<Runnable> plot) {
    return new Accounts(clients, fakes, plot);
  }

  static Accounts none() {
    return new Accounts(List.of(), List.of(), List.of());
  }

  static Optional<StructuralClient> structural(Environment variables, Confirmation confirmation) {
    return variables
        .find("STRUCTURAL_API_KEY")
        .map(
            key ->
                StructuralClient.builder()
                    .credentials(Credentials.bearer(key))
                    .confirm(confirmation)
                    .build());
  }

  /** A client for each account. */
  public List<ConnectionsClient> clients() {
    return clients;
  }

  /** Whether these are fakes, whose connections are nobody's. */
  public boolean madeUp() {
    return !fakes.isEmpty();
  }

  /** What the user should know before the output: whether it is about real accounts. */
  public String introduction() {
    return madeUp()
        ? "No account is configured, so these connections are made up: they come from fakes inside"
            + " this program. See README.md for the variables that name your accounts."
        : "Asking the vendors that the environment names.";
  }

  /**
   * Has the next thing happen at the fakes, for who watches them; does nothing to real accounts.
   */
  public void stir() {
    if (plot.hasNext()) {
      plot.next().run();
    }
  }

  @Override
  public void close() {
    fakes.forEach(FakeVendor::close);
  }

  private static Optional<AmpersandClient> ampersand(
      Environment variables, Confirmation confirmation) {
    return variables
        .find("AMPERSAND_API_KEY")
        .map(
            key ->
                AmpersandClient.builder()
                    .credentials(Credentials.apiKey(key))
                    .project(variables.require("AMPERSAND_PROJECT", "AMPERSAND_API_KEY"))
                    .confirm(confirmation)
                    .build());
  }

  private static Optional<ActiveCampaignClient> activeCampaign(
      Environment variables, Confirmation confirmation) {
    return variables
        .find("ACTIVECAMPAIGN_API_TOKEN")
        .map(
            token ->
                ActiveCampaignClient.builder()
                    .credentials(Credentials.apiKey(token))
                    .baseUrl(variables.requireUri("ACTIVECAMPAIGN_URL", "ACTIVECAMPAIGN_API_TOKEN"))
                    .confirm(confirmation)
                    .build());
  }

  private static Optional<PolytomicClient> polytomic(
      Environment variables, Confirmation confirmation) {
    Optional<String> organization = variables.find("POLYTOMIC_ORGANIZATION_ID");
    return variables
        .find("POLYTOMIC_API_KEY")
        .map(
            key ->
                organization
                    .map(id -> Credentials.basic(id, key))
                    .orElseGet(() -> Credentials.bearer(key)))
        .map(
            credentials ->
                PolytomicClient.builder().credentials(credentials).confirm(confirmation).build());
  }
}
