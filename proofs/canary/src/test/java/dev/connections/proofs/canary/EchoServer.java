package dev.connections.proofs.canary;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A server that answers each connection once, in the manner of the moment. */
final class EchoServer implements Closeable {
  private static final Search SEARCH = new Search(Canary::half);

  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Manner manner = wire -> {};
  private volatile List<Canary> known = List.of();

  private EchoServer(ServerSocket listening) {
    this.listening = listening;
  }

  static EchoServer start() throws IOException {
    EchoServer server = new EchoServer(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
    daemon(server::accept).start();
    return server;
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Answers like this from now on. */
  void answers(Manner next, List<Canary> secrets) {
    known = secrets;
    manner = next;
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        daemon(() -> serve(socket)).start();
      } catch (IOException e) {
        return; // nobody needs it any longer
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Request request = Request.read(socket.getInputStream()); // closes it when it is no HTTP
      manner.answer(
          new Wire(request, brought(request), socket.getInputStream(), socket.getOutputStream()));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      socket.getInputStream().skip(Long.MAX_VALUE); // until the client is done with it
    } catch (IOException | RuntimeException e) {
      // The other side went away, or sent what is not HTTP: both are wanted.
    } finally {
      open.remove(socket);
    }
  }

  /** Not every operation sends the key. */
  private List<Canary> brought(Request request) {
    Set<String> places =
        SEARCH.in("request", request.toString()).stream()
            .map(Find::place)
            .collect(Collectors.toSet());
    return known.stream().filter(canary -> places.contains(canary.half())).toList();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "echo-server");
    thread.setDaemon(true);
    return thread;
  }
}
