package dev.connections.proofs.faults;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A server on a bare socket that commits one fault per connection, each on a thread of its own.
 * Bounded: at most {@value #MOST} connections at a time, each of which ends with the server.
 */
final class FaultServer implements Closeable {
  private static final int MOST = 128;
  private static final int REMEMBERED = 200;

  private final ServerSocket listening;
  private final String scheme;
  private final IntFunction<Fault> faults;
  private final String other;
  private final Semaphore room = new Semaphore(MOST);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger arrivals = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Semaphore read = new Semaphore(0);

  private FaultServer(
      ServerSocket listening, String scheme, IntFunction<Fault> faults, String other) {
    this.listening = listening;
    this.scheme = scheme;
    this.faults = faults;
    this.other = other;
  }

  /**
   * Starts a server.
   *
   * @param faults what to do to which connection, counted from 0
   * @param other the address of another server, for replies that send us there
   */
  static FaultServer start(String scheme, IntFunction<Fault> faults, String other)
      throws IOException {
    ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    socket.setReceiveBufferSize(65_536);
    FaultServer server = new FaultServer(socket, scheme, faults, other);
    thread("fault-server", server::accept).start();
    return server;
  }

  /** A script of faults, of which the last is repeated. */
  static IntFunction<Fault> script(List<Fault> faults) {
    return number -> faults.get(Math.min(number, faults.size() - 1));
  }

  String url() {
    return scheme + "://127.0.0.1:" + listening.getLocalPort();
  }

  /**
   * How many requests came, at least in part: each connection counts as one, and so does each
   * further request on it.
   */
  int arrivals() {
    return arrivals.get();
  }

  /** The first requests that could be read to the end of their heads. */
  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Waits until so many requests have been read. */
  boolean hasRequestsWithin(int count, long millis) throws InterruptedException {
    return read.tryAcquire(count, millis, TimeUnit.MILLISECONDS);
  }

  /** How many connections are open. */
  int connections() {
    return open.size();
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    for (int number = 0; !listening.isClosed(); number++) {
      try {
        Socket socket = listening.accept();
        arrivals.incrementAndGet();
        room.acquireUninterruptibly();
        Fault fault = faults.apply(number);
        open.add(socket);
        thread("fault-peer", () -> serve(socket, fault)).start();
      } catch (IOException e) {
        return; // the case is over
      }
    }
  }

  private void serve(Socket socket, Fault fault) {
    Places places = new Places(url(), other, listening.getLocalPort());
    AtomicInteger onThis = new AtomicInteger();
    try (socket;
        Peer peer = new Peer(socket, places, over, head -> arrived(head, onThis))) {
      fault.commit(peer);
    } catch (IOException e) {
      // The other side went away, as the case wants it.
    } finally {
      open.remove(socket);
      room.release();
    }
  }

  private void arrived(Request head, AtomicInteger onThis) {
    if (onThis.incrementAndGet() > 1) {
      arrivals.incrementAndGet();
    }
    if (requests.size() < REMEMBERED) {
      requests.add(head);
    }
    read.release();
  }

  private static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
