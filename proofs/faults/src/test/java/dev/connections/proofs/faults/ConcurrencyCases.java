package dev.connections.proofs.faults;

import static dev.connections.proofs.faults.Ask.*;
import static dev.connections.proofs.faults.Outcome.*;

import dev.connections.error.*;
import dev.connections.error.TransportException.Reason;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** Many callers, and callers whose own code fails. */
final class ConcurrencyCases {
  private ConcurrencyCases() {}

  static List<Case> all() {
    return List.of(
        fault("fifty at once", LIST, Bodies.list())
            .times(50)
            .within(15_000, 10_000)
            .ends(value(), 50),
        fault("fifty at once, each reset", CREATE, Faults.reset())
            .times(50)
            .within(15_000, 10_000)
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 50),
        fault("fifty at once, one after another to the server", LIST, Bodies.list())
            .times(50)
            .client(b -> b.maxRequestsPerHost(1))
            .within(15_000, 10_000)
            .ends(value(), 50),
        fault("fifty at once, all silent", CREATE, Faults.silent())
            .times(50)
            .within(1500, 6000)
            .ends(transport(Reason.DEADLINE, Delivery.UNKNOWN), 50)
            .onceIsEnough(),
        fault("the client is closed while the server is silent", CREATE, Faults.silent())
            .meanwhile(Meanwhile.CLOSE, Driver.BLOCKING, Driver.ASYNC)
            .within(8000, 2500)
            .ends(transport(Reason.CANCELLED, Delivery.UNKNOWN), 1)
            .onceIsEnough(),
        fault(
                "the client is closed while the body stalls",
                CREATE,
                Faults.bytesThenSilence(Bodies.head("Content-Length: 500") + "{"))
            .meanwhile(Meanwhile.CLOSE, Driver.BLOCKING, Driver.ASYNC)
            .within(8000, 2500)
            .ends(transport(Reason.CANCELLED, Delivery.DONE), 1)
            .onceIsEnough(),
        fault("the client was closed before", CREATE, Bodies.created())
            .beforehand(site -> site.polytomic().close())
            .ends(transport(Reason.CANCELLED, Delivery.NOT_SENT), 0)
            .onceIsEnough(),
        fault("ten at once are cancelled", CREATE, Faults.silent())
            .times(10)
            .meanwhile(Meanwhile.CANCEL, Driver.ASYNC)
            .within(8000, 2500)
            .ends(cancelled(), 10)
            .onceIsEnough(),
        fault("the executor rejects what it is given", LIST, Bodies.list())
            .client(
                b ->
                    b.executor(
                        task -> {
                          throw new RejectedExecutionException("full");
                        }))
            .ends(value(), 1),
        fault("the executor rejects what it is given, and the server fails", LIST, Reply.of(503))
            .client(
                b ->
                    b.executor(
                        task -> {
                          throw new RejectedExecutionException("full");
                        }))
            .ends(api(ServerException.class, 503, Delivery.UNKNOWN), 3),
        fault("the listener throws", LIST, Faults.close(), Bodies.list())
            .client(b -> b.listener(new ThrowingListener()))
            .ends(value(), 2),
        fault("the listener throws, and the server fails", CREATE, Faults.close())
            .client(b -> b.listener(new ThrowingListener()))
            .ends(transport(Reason.IO, Delivery.UNKNOWN), 1));
  }

  private static Case fault(String fault, Ask ask, Fault... server) {
    return Case.of(Group.CONCURRENCY, fault, ask, server);
  }
}
