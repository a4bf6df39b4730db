package dev.connections.http;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** The two ways to carry an exchange out. */
enum Way {
  EXECUTE {
    @Override
    TransportReply go(Exchange exchange) throws IOException {
      return exchange.execute();
    }
  },
  ENQUEUE {
    @Override
    TransportReply go(Exchange exchange) throws IOException {
      try {
        return FutureReply.of(exchange).get();
      } catch (ExecutionException e) {
        throw (TransportFailure) e.getCause();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  };

  abstract TransportReply go(Exchange exchange) throws IOException;
}
