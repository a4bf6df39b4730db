package dev.connections.fake;

import dev.connections.TimeSource;
import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import dev.connections.http.Exchange;
import dev.connections.http.Transport;
import dev.connections.http.TransportFailure;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * A network and a clock for asynchronous calls: what is sent or scheduled happens when {@link #run}
 * is called, in the order of its time, and no time passes otherwise. For one thread.
 */
public final class Simulation implements TimeSource {
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingInt(Event::number));
  private long now = 1_000;
  private int numbers;
  private int underWay;
  private int mostUnderWay;

  private record Event(long at, int number, Runnable what) {}

  /** What a server answers, and after how long. */
  public record Reply(Duration delay, int status, String body) {}

  /** A server of this network; a request that it answers too late ends at its own timeout. */
  public Transport server(Function<TransportRequest, Reply> answers) {
    return new Transport() {
      @Override
      public Exchange exchange(TransportRequest request) {
        return new Simulated(request, answers);
      }

      @Override
      public void close() {}
    };
  }

  /** Lets everything happen that is to happen. */
  public void run() {
    while (!events.isEmpty()) {
      Event next = events.remove();
      now = Math.max(now, next.at);
      next.what.run();
    }
  }

  /** How much time has passed. */
  public Duration passed() {
    return Duration.ofNanos(now - 1_000);
  }

  /** How many requests were under way at one time, at most. */
  public int mostUnderWay() {
    return mostUnderWay;
  }

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public Instant now() {
    return VirtualTime.START.plusNanos(now);
  }

  @Override
  public double random() {
    return 0.5;
  }

  @Override
  public void sleep(Duration duration) {
    throw new UnsupportedOperationException("Asynchronous calls only");
  }

  @Override
  public Runnable schedule(Duration duration, Executor executor, Runnable task) {
    Event event = after(duration, () -> executor.execute(task));
    return () -> events.remove(event);
  }

  private Event after(Duration delay, Runnable what) {
    Event event = new Event(now + delay.toNanos(), numbers++, what);
    events.add(event);
    return event;
  }

  private final class Simulated implements Exchange {
    private final TransportRequest request;
    private final Function<TransportRequest, Reply> answers;
    private Runnable cancel = () -> {};

    Simulated(TransportRequest request, Function<TransportRequest, Reply> answers) {
      this.request = request;
      this.answers = answers;
    }

    @Override
    public TransportReply execute() {
      throw new UnsupportedOperationException("Asynchronous calls only");
    }

    @Override
    public void enqueue(Callback callback) {
      mostUnderWay = Math.max(mostUnderWay, ++underWay);
      Reply reply = answers.apply(request);
      Event end =
          reply.delay.compareTo(request.timeout()) < 0
              ? after(reply.delay, () -> end(() -> callback.replied(reply(reply))))
              : after(request.timeout(), () -> end(() -> fail(callback, Reason.DEADLINE)));
      cancel =
          () -> {
            if (events.remove(end)) {
              end(() -> fail(callback, Reason.CANCELLED));
            }
          };
    }

    @Override
    public void cancel() {
      cancel.run();
    }

    private void end(Runnable callback) {
      underWay--;
      callback.run();
    }

    private void fail(Callback callback, Reason reason) {
      callback.failed(new TransportFailure(reason, Delivery.UNKNOWN, "simulated", null));
    }

    private TransportReply reply(Reply reply) {
      byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
      Map<String, List<String>> headers = Map.of("content-type", List.of("application/json"));
      return TransportReply.of(reply.status, headers, new ByteArrayInputStream(bytes));
    }
  }
}
