package dev.connections.fake;

import dev.connections.Call;
import dev.connections.error.SdkException;
import java.util.concurrent.CompletionException;

/** The two ways to carry a call out; whatever holds for one holds for the other. */
public enum Driver {
  BLOCKING {
    @Override
    public <T> T run(Call<T> call) {
      return call.execute();
    }
  },
  ASYNC {
    @Override
    public <T> T run(Call<T> call) {
      try {
        return call.executeAsync().join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof SdkException ours ? ours : e;
      }
    }
  };

  public abstract <T> T run(Call<T> call);
}
