package dev.connections.proofs.faults;

/**
 * The addresses that a reply can name: {@code {self}} is the server that was asked, {@code {other}}
 * another one, {@code {alias}} the same server under another name, {@code {plain}} the same without
 * TLS, {@code {port}} its port.
 */
record Places(String self, String other, int port) {
  String fill(String text) {
    return text.replace("{self}", self)
        .replace("{other}", other)
        .replace("{alias}", self.replace("127.0.0.1", "localhost"))
        .replace("{plain}", self.replace("https:", "http:"))
        .replace("{port}", String.valueOf(port));
  }
}
