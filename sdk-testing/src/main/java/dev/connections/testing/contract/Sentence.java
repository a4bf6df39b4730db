package dev.connections.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.connections.Vendor;
import dev.connections.error.SdkException;
import java.util.Locale;

/** The message of an exception: one line that says who failed at what. */
record Sentence(SdkException exception, String text) {
  static Sentence of(SdkException exception) {
    return new Sentence(exception, String.valueOf(exception.getMessage()));
  }

  Sentence isAbout(Vendor vendor, String operation) {
    assertEquals(vendor, exception.vendor());
    assertEquals(operation, exception.operation());
    assertTrue(text.startsWith(vendor + " " + operation + " "), text);
    assertFalse(text.chars().anyMatch(Character::isISOControl), text);
    assertFalse(text.contains("<") && text.contains(">"), "shows a page: " + text);
    return this;
  }

  /** A vendor that answered is no network that failed. */
  void blamesNoNetwork() {
    assertFalse(text.toLowerCase(Locale.ROOT).contains("network"), text);
  }
}
