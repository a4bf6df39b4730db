package dev.connections.spi;

import dev.connections.Call;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.Page;
import dev.connections.Pager;
import dev.connections.RawCall;
import dev.connections.Reconciliation;
import dev.connections.corridor.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes calls for one client: what generated APIs and vendor clients are written with. Made by a
 * {@link ClientBuilder}. Immutable and thread-safe.
 */
public final class Calls {
  private final ClientSettings settings;

  Calls(ClientSettings settings) {
    this.settings = settings;
  }

  /**
   * {@return the call of an operation}
   *
   * @param <T> the value
   * @param arguments the operation and what it is given
   * @param reader makes a value of the reply
   * @throws IllegalArgumentException when a path parameter is missing, blank, a dot segment or
   *     holds control characters
   */
  public <T> Call<T> call(Arguments arguments, ReplyReader<T> reader) {
    return call(new OperationProgram<>(settings, arguments, reader));
  }

  /**
   * {@return a call of an endpoint that is not typed}
   *
   * @param method GET, HEAD, POST, PUT, PATCH or DELETE
   * @param path behind the base URL, with parameters in braces
   * @param values of the parameters, in their order; those that the client knows are left out
   * @throws IllegalArgumentException when method, path or values cannot be sent
   */
  public RawCall raw(String method, String path, String... values) {
    Arguments arguments = Arguments.of(RawPath.operation(method, path));
    RawPath.values(path, settings.pathNames(), List.of(values)).forEach(arguments::path);
    return new RawRequest(this, arguments, call -> call);
  }

  /**
   * {@return a call that is made again and again, with a pause between, until its value is enough;
   * the timeout bounds all of it}
   *
   * @param <A> the value
   * @param call is made at least once
   * @param pause between two calls
   * @param usual its timeout, unless the client or the call is given one
   * @param enough whether the value is final
   */
  public <A> Call<A> until(Call<A> call, Duration pause, Duration usual, Predicate<A> enough) {
    return call(new Poll<>(program(call), pause, usual, enough, settings));
  }

  /**
   * {@return a call that gives what a second one gives, which is made from the value of a first
   * one}
   *
   * @param <A> the value of the first
   * @param <B> the value of the second
   * @param first the first call
   * @param second makes the second call
   * @param mayFollow a call like each that the second one can be: see {@link #mapOrThen}
   */
  public <A, B> Call<B> then(Call<A> first, Function<A, Call<B>> second, Call<?>... mayFollow) {
    return mapOrThen(first, value -> Optional.empty(), second, mayFollow);
  }

  /**
   * {@return a call that gives what the function makes of another call's value}
   *
   * @param <A> the value of the call
   * @param <B> the value that is made of it
   * @param call the call
   * @param function makes the value
   */
  public <A, B> Call<B> map(Call<A> call, Function<A, B> function) {
    return call(
        new Then<>(
            program(call),
            answer -> Then.Next.value(answer.with(function.apply(answer.value()))),
            List.of()));
  }

  /**
   * {@return a call that gives what the function makes of another call's value and, where it makes
   * nothing of it, goes on to a second call} Both share one deadline.
   *
   * @param <A> the value of the first
   * @param <B> the value that is given
   * @param first the first call
   * @param enough what the first call's value is enough for
   * @param second the second call, made from the first one's value
   * @param mayFollow a call like each that the second one can be; {@link Call#describe} lists them,
   *     and clients that are read-only or ask for confirmation judge by them. A second call that is
   *     none of them is not sent: it ends in an {@link IllegalStateException}. To read once more
   *     what the first one reads is always allowed.
   */
  public <A, B> Call<B> mapOrThen(
      Call<A> first,
      Function<A, Optional<B>> enough,
      Function<A, Call<B>> second,
      Call<?>... mayFollow) {
    Function<Answer<A>, Then.Next<B>> next =
        answer ->
            enough
                .apply(answer.value())
                .map(value -> Then.Next.value(answer.with(value)))
                .orElseGet(() -> Then.Next.program(program(second.apply(answer.value()))));
    return call(
        new Then<>(program(first), next, Stream.of(mayFollow).map(Calls::anyProgram).toList()));
  }

  /**
   * {@return one connection, read from a call that fetches it}
   *
   * @param <L> the reply
   * @param <S> the vendor's model
   * @param call fetches it
   * @param pointer where in the reply it stands
   * @param item where it stands in the reply, as a JSON pointer
   * @param mapper takes it out of the reply
   */
  public <L, S> Call<Connection> connection(
      Call<L> call, String pointer, Function<L, S> item, ConnectionMapper<S> mapper) {
    return call(
        new Then<>(
            program(call),
            answer -> {
              ListReply<L> reply = reply(answer, operation(call));
              S source = item.apply(answer.value());
              return Then.Next.value(answer.with(reply.connection(source, pointer, mapper)));
            },
            List.of()));
  }

  /**
   * {@return one page of connections, read from a call that lists them; items that cannot be read
   * become failures of the page}
   *
   * @param <L> the reply
   * @param call lists them
   * @param page makes the page
   */
  public <L> Call<Page<Connection>> page(
      Call<L> call, Function<ListReply<L>, Page<Connection>> page) {
    return call(
        new Then<>(
            program(call),
            answer -> Then.Next.value(answer.telling(page.apply(reply(answer, operation(call))))),
            List.of()));
  }

  /**
   * {@return a call that reads a list to its end for what a create was to make, and says what
   * became of the create} What was created so soon after the call began that the vendor's clock, as
   * the Date of its reply shows it, cannot tell it from before is found, but not claimed.
   *
   * @param first fetches the first page of a list that holds the connection if it is there
   * @param wanted whether a connection has the natural key of what was to be created
   * @param began when the create began, by this client's clock: see {@link
   *     dev.connections.error.SdkException#began}
   */
  public Call<Reconciliation> reconciliation(
      Call<Page<Connection>> first, Predicate<Connection> wanted, Instant began) {
    return call(new Search(wanted, began, settings.corridor().time()).from(program(first)));
  }

  /**
   * {@return a part of a natural key, without which nothing can be looked for}
   *
   * @param member names the value, for the message
   * @param value the value
   * @throws IllegalArgumentException when it is blank; names the member
   */
  public String keyPart(String member, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          who() + " reconcile: " + member + ": is blank, so nothing can be looked for by it");
    }
    return value;
  }

  /**
   * {@return the one page of connections that the reply of this call holds}
   *
   * @param <L> the reply
   * @param <S> the vendor's model
   * @param call lists them
   * @param list where the items stand
   */
  public <L, S> Call<Page<Connection>> page(Call<L> call, WholeList<L, S> list) {
    return page(
        call,
        reply ->
            reply.page(list.items().apply(reply.value()), list.pointer(), list.mapper(), null));
  }

  /**
   * {@return a list whose first page this call fetches; the filter is applied to every page}
   *
   * @param first fetches the first page
   * @param filter the conditions
   */
  public Pager<Connection> pager(Call<Page<Connection>> first, ConnectionFilter filter) {
    return new CallPager(this, first, filter, true, null);
  }

  /**
   * {@return a list that this call fetches whole; its stream reads from the open body}
   *
   * @param <L> the reply
   * @param <S> the vendor's model
   * @param call lists them
   * @param list where the items stand
   * @param filter the conditions
   */
  public <L, S> Pager<Connection> pager(
      Call<L> call, WholeList<L, S> list, ConnectionFilter filter) {
    Program<OpenList<S>> open =
        operationProgram(call).reading(Replies.open(list.pointer(), list.reader()));
    return new CallPager(
        this,
        page(call, list),
        filter,
        true,
        options -> new OpenItems<>(opened(open, options), list, filter));
  }

  private <S> Call<ListReply<OpenList<S>>> opened(Program<OpenList<S>> open, CallOptions options) {
    return new ProgramCall<>(
        settings, open, options, (answer, used) -> reply(answer, open.operation()));
  }

  private static OperationProgram<?> operationProgram(Call<?> call) {
    if (anyProgram(call) instanceof OperationProgram<?> program) {
      return program;
    }
    throw new IllegalArgumentException("call: of one exchange only: " + call);
  }

  /**
   * {@return the vendor's id out of a ref}
   *
   * @param ref a ref, of this client or another
   * @throws IllegalArgumentException when the ref is of another vendor or label
   */
  public String id(ConnectionRef ref) {
    boolean ours =
        ref.vendor().equals(settings.profile().vendor()) && ref.label().equals(settings.label());
    if (!ours) {
      throw new IllegalArgumentException(
          "ref: " + ref + " is not a connection of this client (" + who() + ")");
    }
    return ref.id();
  }

  /** {@return what time it is, as the client sees it} */
  public Instant now() {
    return settings.corridor().time().now();
  }

  /** Vendor and label. */
  @Override
  public String toString() {
    return who();
  }

  private String who() {
    return settings.profile().vendor() + settings.label().map(label -> ":" + label).orElse("");
  }

  private <L> ListReply<L> reply(Answer<L> answer, Operation operation) {
    return new ListReply<>(
        answer,
        () -> settings.unreadable(operation, answer.status(), answer.headers()),
        settings::ref);
  }

  /**
   * The call of a page that its user sees: the next one goes out with the same credentials and
   * timeout, or a list that was begun in somebody else's name would go on in the client's own.
   *
   * @param brief whether to read nothing but what is normalised
   */
  Call<Page<Connection>> shown(Call<Page<Connection>> page, boolean brief) {
    return new ProgramCall<>(
        settings,
        program(page),
        brief ? CallOptions.NONE.briefly() : CallOptions.NONE,
        (answer, used) -> handOn(answer.whole(), used));
  }

  private static Page<Connection> handOn(Page<Connection> page, CallOptions used) {
    return used.credentials() == null && used.timeout() == null
        ? page
        : Page.of(page.items(), page.failures(), page.next().map(used::passOn).orElse(null));
  }

  <T> Call<T> call(Program<T> program) {
    return new ProgramCall<>(settings, program, CallOptions.NONE, (answer, used) -> answer.whole());
  }

  @SuppressWarnings("unchecked")
  static <T> Program<T> program(Call<T> call) {
    return (Program<T>) anyProgram(call);
  }

  private static Program<?> anyProgram(Call<?> call) {
    if (call instanceof ProgramCall<?, ?> ours) {
      ours.refuseOptions();
      return ours.program();
    }
    throw new IllegalArgumentException("call: not made by Calls: " + call.getClass().getName());
  }

  private static Operation operation(Call<?> call) {
    return program(call).operation();
  }
}
