package dev.connections.proofs.faults;

import dev.connections.Call;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The two ways to carry a call out; whatever holds for one holds for the other. */
enum Driver {
  BLOCKING {
    @Override
    Running start(Supplier<Call<?>> call) {
      CompletableFuture<Object> result = new CompletableFuture<>();
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  result.complete(orNothing(call.get().execute()));
                } catch (Throwable e) { // whatever it is, the case must hear of it
                  result.completeExceptionally(e);
                } finally {
                  flag.complete(Thread.currentThread().isInterrupted());
                }
              },
              "caller");
      caller.setDaemon(true);
      caller.start();
      return new Running(result, caller::interrupt, flag);
    }
  },
  ASYNC {
    @Override
    Running start(Supplier<Call<?>> call) {
      CompletableFuture<Boolean> flag = CompletableFuture.completedFuture(false);
      try {
        CompletableFuture<?> future = call.get().executeAsync();
        return new Running(future.thenApply(Driver::orNothing), () -> future.cancel(true), flag);
      } catch (RuntimeException e) {
        return new Running(CompletableFuture.failedFuture(e), () -> {}, flag);
      }
    }
  };

  abstract Running start(Supplier<Call<?>> call);

  /** The value of a call that promises none. */
  private static Object orNothing(Object value) {
    return value == null ? Site.NOTHING : value;
  }
}
