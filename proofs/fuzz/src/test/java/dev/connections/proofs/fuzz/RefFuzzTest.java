package dev.connections.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.ConnectionRef;
import dev.connections.Vendor;
import java.nio.charset.StandardCharsets;

/** A ref is read as it was printed, and printed as it was read. */
class RefFuzzTest {
  @FuzzTest
  void ref(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    checkParsed(text);
    Lines lines = Lines.of(text);
    checkMade(lines.next(), lines.next(), lines.rest());
  }

  private static void checkParsed(String text) {
    try {
      ConnectionRef ref = ConnectionRef.parse(text);
      assertThat(Plant.ref(ref.toString())).isEqualTo(text);
      assertThat(ConnectionRef.parse(ref.toString())).isEqualTo(ref).hasSameHashCodeAs(ref);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).*(ref|vendor|label|needs an id).*");
    }
  }

  private static void checkMade(String vendor, String label, String id) {
    try {
      ConnectionRef ref =
          label.isEmpty()
              ? ConnectionRef.of(Vendor.of(vendor), id)
              : ConnectionRef.of(Vendor.of(vendor), label, id);
      assertThat(ConnectionRef.parse(Plant.ref(ref.toString()))).isEqualTo(ref);
    } catch (IllegalArgumentException e) {
      return;
    }
  }
}
