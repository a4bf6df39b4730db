package dev.connections.http;

import dev.connections.error.TransportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One exchange over OkHttp: turns our request into OkHttp's and OkHttp's reply into ours. */
final class OkHttpExchange implements Exchange {
  private final Call call;
  private final Progress progress;
  private final UnderWay underWay;
  private final Duration timeout;
  private final boolean streamed;

  private OkHttpExchange(
      Call call, Progress progress, UnderWay underWay, Duration timeout, boolean streamed) {
    this.call = call;
    this.progress = progress;
    this.underWay = underWay;
    this.timeout = timeout;
    this.streamed = streamed;
  }

  static Exchange of(
      OkHttpClient client,
      WatchedCalls calls,
      UnderWay underWay,
      HttpUrl url,
      TransportRequest request) {
    Progress progress = new Progress();
    Request.Builder builder = new Request.Builder().url(url);
    request.eachHeader(builder::header);
    builder.method(request.method(), RequestBytes.of(request));
    if (request.isStreamed()) {
      OkHttpClient patient = streaming(client, request.timeout());
      Call call = calls.make(patient, builder.build(), progress);
      return new OkHttpExchange(call, progress, underWay, request.timeout(), true);
    }
    Call call = calls.make(client, builder.build(), progress);
    long timeout = Math.max(1, request.timeout().toNanos()); // to OkHttp, 0 is no timeout at all
    call.timeout().timeout(timeout, TimeUnit.NANOSECONDS);
    return new OkHttpExchange(call, progress, underWay, request.timeout(), false);
  }

  /** OkHttp's timeout of a call would count the time in which nobody reads. */
  private static OkHttpClient streaming(OkHttpClient client, Duration timeout) {
    long read = Math.max(1, Math.min(timeout.toMillis(), Integer.MAX_VALUE));
    return client
        .newBuilder()
        .callTimeout(Duration.ZERO)
        .readTimeout(Duration.ofMillis(read))
        .build();
  }

  @Override
  public TransportReply execute() throws TransportFailure {
    underWay.enterBlocking(call);
    boolean replied = false;
    try {
      TransportReply reply = reply(streamed ? executeInTime() : executeInterruptibly());
      replied = true;
      return reply;
    } catch (TransportFailure e) {
      throw e;
    } catch (IOException e) {
      throw failure(e);
    } finally {
      if (!replied) {
        underWay.leave(call);
      }
    }
  }

  /** OkHttp's own timeouts do not bound the head of a reply whose body is streamed. */
  private Response executeInTime() throws IOException {
    HeadTimer timer = HeadTimer.start(timeout, call::cancel);
    try {
      Response response = executeInterruptibly();
      if (timer.stop()) {
        return response;
      }
      response.close();
    } catch (IOException e) {
      if (timer.stop()) {
        throw e;
      }
    }
    throw late();
  }

  /** While it connects, OkHttp lets an InterruptedException through that it does not declare. */
  @SuppressWarnings("InterruptedExceptionSwallowed")
  private Response executeInterruptibly() throws IOException {
    try {
      return call.execute();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void enqueue(Callback callback) {
    OnTime onTime = new OnTime(callback, timeout, this::late);
    underWay.enter(call);
    call.enqueue(
        new okhttp3.Callback() {
          @Override
          public void onResponse(Call call, Response response) {
            onTime.replied(reply(response));
          }

          @Override
          public void onFailure(Call call, IOException e) {
            underWay.leave(call);
            onTime.failed(failure(e));
          }
        });
  }

  /** OkHttp's own timeout does not count while a call waits for its turn. */
  private TransportFailure late() {
    call.cancel();
    String host = call.request().url().host();
    return new TransportFailure(
        Reason.DEADLINE, progress.delivery(), host + " did not answer in time", null);
  }

  @Override
  public void cancel() {
    call.cancel();
  }

  private TransportFailure failure(IOException e) {
    return Failures.of(e, call.request().url(), progress.delivery(), call.isCanceled());
  }

  private TransportReply reply(Response response) {
    InputStream bytes = response.body().byteStream();
    InputStream timed = streamed ? new TimedBody(bytes, timeout) : bytes;
    InputStream body = new ReplyBody(timed, this::failure, () -> underWay.leave(call));
    return TransportReply.of(response.code(), new ReplyHeaders(response.headers()), body);
  }
}
