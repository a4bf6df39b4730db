package dev.connections.proofs.faults;

import java.time.Duration;
import okhttp3.OkHttpClient;

/** Whose OkHttp carries the requests. */
enum Through {
  OWN,
  /** A user's client, as it comes: it would follow redirects and send again by itself. */
  BORROWED;

  /** A user's client that trusts our certificates. */
  static OkHttpClient.Builder trusting() {
    Certificates certificates = Certificates.shared();
    return new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(10))
        .sslSocketFactory(certificates.client().getSocketFactory(), certificates.trust());
  }
}
