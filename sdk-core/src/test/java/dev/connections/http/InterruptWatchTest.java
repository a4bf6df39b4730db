package dev.connections.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.error.Delivery;
import dev.connections.error.TransportException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InterruptWatchTest {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final OkHttpTransport transport = OkHttpTransport.create();
  private final Thread caller = Thread.currentThread();
  private volatile long interruptedAt;

  @AfterEach
  void stop() {
    transport.close();
    Thread.interrupted();
  }

  @Test
  void interruptEndsTheWaitForAReplyWithinASecondAndKeepsTheFlag() throws Exception {
    try (RawServer silent = RawServer.start(this::interruptCallerAndStaySilent)) {
      TransportFailure failure = fails(Requests.post(silent.url()));

      assertThat(sinceInterrupt()).isLessThan(SOON);
      assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED);
      assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
  }

  @Test
  void interruptEndsTheReadingOfABodyWithinASecond() throws Exception {
    CompletableFuture<Integer> begun = new CompletableFuture<>();
    try (RawServer stalling =
        RawServer.start(
            socket -> {
              socket
                  .getOutputStream()
                  .write(
                      "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"
                          .getBytes(StandardCharsets.US_ASCII));
              begun.join();
              interruptCallerAndStaySilent(socket);
            })) {
      IOException broken =
          catchThrowableOfType(
              IOException.class,
              () -> {
                try (TransportReply reply =
                    transport.exchange(Requests.get(stalling.url())).execute()) {
                  begun.complete(reply.body().read());
                  reply.body().readAllBytes();
                }
              });

      assertThat(broken).isNotNull();
      assertThat(sinceInterrupt()).isLessThan(SOON);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
  }

  @Test
  void callerThatIsAlreadyInterruptedSendsNothing() throws Exception {
    try (RawServer silent = RawServer.silent()) {
      Thread.currentThread().interrupt();

      TransportFailure failure = fails(Requests.get(silent.url()));

      assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED);
      assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
  }

  @Test
  void interruptEndsConnectingToo() throws Exception {
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Socket> queue = fill(full);
      Thread interrupter = new Thread(this::interruptCaller);
      interrupter.start();

      TransportFailure failure = fails(Requests.get("http://127.0.0.1:" + full.getLocalPort()));

      assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED);
      assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      interrupter.join();
      for (Socket socket : queue) {
        socket.close();
      }
    }
  }

  @Test
  void callsThatAreNotInterruptedRunOn() throws Exception {
    try (RawServer answering =
            RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        TransportReply reply = transport.exchange(Requests.get(answering.url())).execute()) {
      assertThat(reply.body().readAllBytes()).hasSize(2);
    }
  }

  private TransportFailure fails(TransportRequest request) {
    return catchThrowableOfType(
        TransportFailure.class, () -> transport.exchange(request).execute());
  }

  private void interruptCallerAndStaySilent(Socket socket) throws IOException {
    awaitThatCallerReads();
    interruptCaller();
    while (socket.getInputStream().read() >= 0) {
      // Silent until the other side gives up.
    }
  }

  /** OkHttp itself notices an interrupt that comes before it reads from the socket. */
  private void awaitThatCallerReads() {
    long giveUp = System.nanoTime() + Duration.ofSeconds(4).toNanos();
    while (!callerReads() && System.nanoTime() < giveUp) {
      Thread.onSpinWait();
    }
  }

  private boolean callerReads() {
    return Stream.of(caller.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().startsWith("java.net.Socket")
                    && frame.getMethodName().equals("read"));
  }

  private void interruptCaller() {
    interruptedAt = System.nanoTime();
    caller.interrupt();
  }

  private Duration sinceInterrupt() {
    return Duration.ofNanos(System.nanoTime() - interruptedAt);
  }

  /** Linux lets one connection more than the backlog wait, and ignores the next. */
  private static List<Socket> fill(ServerSocket server) throws IOException {
    List<Socket> queue = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      queue.add(new Socket(server.getInetAddress(), server.getLocalPort()));
    }
    return queue;
  }
}
