package dev.connections.spi;

import dev.connections.CallDescription;
import dev.connections.corridor.Deadline;
import dev.connections.corridor.Step;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One exchange: an operation with its arguments, checked and ready to be sent any number of times.
 */
final class OperationProgram<T> implements Program<T> {
  final ClientSettings settings;
  private final Operation operation;
  final Map<String, String> query;
  final String url;
  private final String shownUrl;
  final byte @Nullable [] body;
  final ReplyReader<T> reader;
  private final Set<String> hiddenQuery;
  private final @Nullable Object sent;

  OperationProgram(ClientSettings settings, Arguments arguments, ReplyReader<T> reader) {
    this.settings = settings;
    this.operation = arguments.operation();
    this.query = Map.copyOf(arguments.query());
    this.url = settings.url(arguments);
    this.shownUrl = arguments.hidden().isEmpty() ? url : settings.shownUrl(arguments);
    this.hiddenQuery = Set.copyOf(arguments.hidden());
    this.body = arguments.body().orElse(null);
    this.reader = reader;
    this.sent = arguments.model().orElse(null);
    arguments.model().ifPresent(this::check);
  }

  private OperationProgram(OperationProgram<?> same, ReplyReader<T> reader) {
    this.settings = same.settings;
    this.operation = same.operation;
    this.query = same.query;
    this.url = same.url;
    this.shownUrl = same.shownUrl;
    this.hiddenQuery = same.hiddenQuery;
    this.body = same.body;
    this.reader = reader;
    this.sent = same.sent;
  }

  /** The same exchange, whose reply is read in another way. */
  <U> OperationProgram<U> reading(ReplyReader<U> other) {
    return new OperationProgram<>(this, other);
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
            settings.label(),
            operation.name(),
            operation.method(),
            URI.create(shownUrl),
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

  /** What of the request a vendor may repeat and nobody may see; looked for when it is needed. */
  Set<String> secretTexts() {
    Set<String> texts = new LinkedHashSet<>();
    hiddenQuery.forEach(name -> texts.add(query.getOrDefault(name, "")));
    if (sent != null) {
      texts.addAll(SecretTexts.in(sent));
    }
    return texts;
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
