package dev.connections.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Call;
import dev.connections.error.SdkException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The two ways to carry a call out; anything but a value or an exception of ours is let through.
 */
enum Driver {
  BLOCKING {
    @Override
    <T> Outcome<T> run(Call<T> call) {
      try {
        return Outcome.of(call.execute());
      } catch (SdkException e) {
        return Outcome.of(e);
      }
    }
  },
  ASYNC {
    @Override
    <T> Outcome<T> run(Call<T> call) {
      CompletableFuture<T> future = call.executeAsync();
      assertThat(future).as("nothing is left to wait for").isDone();
      try {
        return Outcome.of(future.join());
      } catch (CompletionException e) {
        if (e.getCause() instanceof SdkException ours) {
          return Outcome.of(ours);
        }
        throw e;
      }
    }
  };

  abstract <T> Outcome<T> run(Call<T> call);
}
