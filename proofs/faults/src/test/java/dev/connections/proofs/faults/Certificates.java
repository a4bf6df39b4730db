package dev.connections.proofs.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificates that are made with the JDK's keytool when they are first needed. Immutable. */
final class Certificates {
  private static final String PASSWORD = "changeit";

  private final Map<Identity, SSLContext> servers = new EnumMap<>(Identity.class);
  private final SSLContext client;
  private final X509TrustManager trust;

  private Certificates(Path directory) throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (Identity identity : Identity.values()) {
      KeyStore own = make(identity, directory.resolve(identity + ".p12"));
      trusted.setCertificateEntry(identity.name(), certificate(own));
      servers.put(identity, serverContext(own));
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    trust = (X509TrustManager) factory.getTrustManagers()[0];
    client = SSLContext.getInstance("TLS");
    client.init(null, factory.getTrustManagers(), null);
  }

  /** The ones that all cases share. */
  static Certificates shared() {
    return Shared.CERTIFICATES;
  }

  SSLContext server(Identity identity) {
    SSLContext context = servers.get(identity);
    if (context == null) {
      throw new IllegalStateException(identity + " has no certificate");
    }
    return context;
  }

  /** Trusts all of them, and checks them otherwise. */
  SSLContext client() {
    return client;
  }

  X509TrustManager trust() {
    return trust;
  }

  private static Certificate certificate(KeyStore store) throws GeneralSecurityException {
    Certificate certificate = store.getCertificate("authority");
    if (certificate == null) {
      throw new IllegalStateException("keytool made no certificate");
    }
    return certificate;
  }

  private static SSLContext serverContext(KeyStore store) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static KeyStore make(Identity identity, Path file)
      throws GeneralSecurityException, IOException {
    run(pair(file, "authority", List.of("-ext", "bc:c", "-validity", "3650")));
    List<String> signed = new ArrayList<>(identity.options);
    signed.addAll(List.of("-signer", "authority"));
    run(pair(file, "server", signed));
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static List<String> pair(Path file, String alias, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC"));
    command.addAll(List.of("-dname", "CN=" + alias, "-keystore", file.toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(options);
    return command;
  }

  private static void run(List<String> command) throws IOException {
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        keytool.destroyForcibly();
        throw new IOException("keytool failed: " + String.join(" ", command));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static final class Shared {
    private static final Certificates CERTIFICATES = made();

    private static Certificates made() {
      try {
        return new Certificates(Files.createTempDirectory("certificates"));
      } catch (GeneralSecurityException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
