package dev.connections.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/**
 * Sockets that send at once. Head and body of a reply are written one after the other, and without
 * this the body waits 40 ms until the client's system has acknowledged the head.
 */
final class PromptSockets extends ServerSocketFactory {
  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new PromptSocket();
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return new PromptSocket(port, 0);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) throws IOException {
    return new PromptSocket(port, backlog);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    return new PromptSocket(port, backlog, address);
  }

  private static final class PromptSocket extends ServerSocket {
    PromptSocket() throws IOException {}

    PromptSocket(int port, int backlog) throws IOException {
      super(port, backlog);
    }

    PromptSocket(int port, int backlog, InetAddress address) throws IOException {
      super(port, backlog, address);
    }

    @Override
    public Socket accept() throws IOException {
      Socket accepted = super.accept();
      accepted.setTcpNoDelay(true);
      return accepted;
    }
  }
}
