package dev.connections.spi;

import dev.connections.CallDescription;
import dev.connections.corridor.Deadline;
import dev.connections.corridor.Step;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One exchange: an operation with its arguments, checked and ready to be sent any number of times.
 */
final class OperationProgram<T> implements Program<T> {
  final ClientSettings settings;
  private final Operation operation;
  final Map<String, String> query;
  final String url;
  final byte @Nullable [] body;
  final ReplyReader<T> reader;

  OperationProgram(ClientSettings settings, Arguments arguments, ReplyReader<T> reader) {
    this.settings = settings;
    this.operation = arguments.operation();
    this.query = Map.copyOf(arguments.query());
    this.url = settings.url(arguments);
    this.body = arguments.body().orElse(null);
    this.reader = reader;
    arguments.model().ifPresent(this::check);
  }

  @Override
  public Step<T> begin(CallOptions options, Deadline deadline) {
    return settings.corridor().enter(new OperationPassage<>(this, options), deadline);
  }

  @Override
  public Operation operation() {
    return operation;
  }

  @Override
  public List<CallDescription.Exchange> describe(CallOptions options) {
    return List.of(
        new CallDescription.Exchange(
            settings.profile().vendor(),
            operation.name(),
            operation.method(),
            URI.create(url),
            operation.replay(query),
            operation.destructive(query)));
  }

  @Override
  public Duration timeout() {
    return settings.timeout(operation);
  }

  @Override
  public void check(CallOptions options) {
    if (options.credentials() != null) {
      settings.signer().check(options.credentials());
    }
    if (options.idempotencyKey() != null && !takesKey()) {
      throw new IllegalArgumentException(
          settings.words(operation)
              + ": idempotencyKey: the vendor documents none for this operation");
    }
  }

  private void check(Object model) {
    try {
      settings.profile().requestCheck().check(operation.name(), model);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(settings.words(operation) + ": " + e.getMessage(), e);
    }
  }

  private boolean takesKey() {
    return settings.profile().idempotencyHeader().isPresent() && operation.method().equals("POST");
  }
}
