package dev.connections.testing.junit;

import dev.connections.testing.FakeActiveCampaign;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakePolytomic;
import dev.connections.testing.FakeStructural;
import dev.connections.testing.FakeVendor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Fakes of the four vendors for the tests of a class; each is started when it is first asked for,
 * and closed at the end.
 *
 * <p>Declare it as a field with {@code @RegisterExtension}. An instance field gives each test fakes
 * of its own. As a static field, or with {@code @ExtendWith(FakeVendors.class)}, it gives all tests
 * of the class the same fakes at the same URLs, {@linkplain FakeVendor#reset reset} before each
 * test: for clients that are built once, such as those of an application context. Such tests must
 * not run at the same time.
 *
 * <p>A test method may also take a fake as its parameter. When a test fails, its failure shows what
 * the fakes were asked and how they answered, without headers and bodies.
 */
@SuppressWarnings("exports") // JUnit is there where the extension is used
public final class FakeVendors
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {
  private static final Map<Class<?>, Supplier<FakeVendor>> SAMPLES =
      Map.of(
          FakeStructural.class, FakeStructural::start,
          FakeAmpersand.class, FakeAmpersand::start,
          FakeActiveCampaign.class, FakeActiveCampaign::start,
          FakePolytomic.class, FakePolytomic::start);
  private static final Map<Class<?>, Supplier<FakeVendor>> EMPTY =
      Map.of(
          FakeStructural.class, FakeStructural::startEmpty,
          FakeAmpersand.class, FakeAmpersand::startEmpty,
          FakeActiveCampaign.class, FakeActiveCampaign::startEmpty,
          FakePolytomic.class, FakePolytomic::startEmpty);

  private final Map<Class<?>, Supplier<FakeVendor>> starts;
  private final Map<Class<?>, FakeVendor> started = new LinkedHashMap<>();
  private int classes;

  /** Fakes that hold their vendors' samples. */
  public FakeVendors() {
    this(SAMPLES);
  }

  private FakeVendors(Map<Class<?>, Supplier<FakeVendor>> starts) {
    this.starts = starts;
  }

  /**
   * Fakes without a connection.
   *
   * @return the extension
   */
  public static FakeVendors empty() {
    return new FakeVendors(EMPTY);
  }

  /**
   * The fake of Structural.
   *
   * @return the running fake, the same throughout a test
   */
  public FakeStructural structural() {
    return fake(FakeStructural.class);
  }

  /**
   * The fake of Ampersand.
   *
   * @return the running fake, the same throughout a test
   */
  public FakeAmpersand ampersand() {
    return fake(FakeAmpersand.class);
  }

  /**
   * The fake of ActiveCampaign.
   *
   * @return the running fake, the same throughout a test
   */
  public FakeActiveCampaign activeCampaign() {
    return fake(FakeActiveCampaign.class);
  }

  /**
   * The fake of Polytomic.
   *
   * @return the running fake, the same throughout a test
   */
  public FakePolytomic polytomic() {
    return fake(FakePolytomic.class);
  }

  private <F> F fake(Class<F> type) {
    return type.cast(started(type));
  }

  private synchronized FakeVendor started(Class<?> type) {
    FakeVendor fake = started.get(type);
    if (fake == null) {
      Supplier<FakeVendor> start = starts.get(type);
      if (start == null) {
        throw new IllegalArgumentException("There is no fake of " + type);
      }
      fake = start.get();
      started.put(type, fake);
    }
    return fake;
  }

  /** Only an extension that serves a whole class is told of it. */
  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    classes++; // nested classes come within the outer one
  }

  @Override
  public synchronized void beforeEach(ExtensionContext context) {
    if (classes > 0) {
      started.values().forEach(FakeVendor::reset);
    }
  }

  @Override
  public synchronized void afterEach(ExtensionContext context) {
    context.getExecutionException().ifPresent(this::explain);
    if (classes == 0) {
      closeAll();
    }
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) {
    classes--;
    if (classes == 0) {
      closeAll();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return starts.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return started(parameter.getParameter().getType());
  }

  /** In the failure, because every console and every report shows that. */
  private void explain(Throwable failure) {
    if (!started.isEmpty()) {
      failure.addSuppressed(new RequestsBeforeTheFailure(started.values()));
    }
  }

  private void closeAll() {
    started.values().forEach(FakeVendor::close);
    started.clear();
  }
}
