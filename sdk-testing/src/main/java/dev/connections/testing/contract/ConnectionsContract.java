package dev.connections.testing.contract;

import dev.connections.ConnectionsClient;
import dev.connections.testing.FakeVendor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Everything that a vendor module must do. A vendor's test extends this class, says how the vendor
 * looks (the methods of {@link VendorUnderTest}), and inherits every rule; each one is a test whose
 * name is the rule.
 *
 * <p>Each rule meets a new fake without connections and a new client. Nothing waits, and nothing
 * leaves this machine.
 *
 * @param <C> the vendor's client
 */
public abstract class ConnectionsContract<C extends ConnectionsClient>
    implements ListRules<C>,
        ClientRules<C>,
        RefusalRules<C>,
        GuardRules<C>,
        OperationRules<C>,
        RetryRules<C>,
        FailureRules<C>,
        SecretRules<C> {
  /**
   * A secret that must never be printed. Put it wherever a request or an answer of the vendor can
   * hold one.
   */
  public static final String CANARY = "canary-9f2d71";

  private @Nullable Bench<C> bench;

  /** For subclasses. */
  protected ConnectionsContract() {}

  /** Starts the fake and its client. */
  @BeforeEach
  final void start() {
    bench = Bench.of(this);
  }

  /** Ends both. */
  @AfterEach
  final void end() {
    bench().close();
  }

  @Override
  public final FakeVendor fake() {
    return bench().fake();
  }

  @Override
  public final C client() {
    return bench().client();
  }

  @Override
  public final List<Expected<C>> table() {
    Operations<C> table = new Operations<>();
    operations(table);
    return table.rows();
  }

  private Bench<C> bench() {
    return Objects.requireNonNull(bench, "the fake is started before each test");
  }
}
