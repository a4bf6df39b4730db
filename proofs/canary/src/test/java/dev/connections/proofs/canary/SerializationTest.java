package dev.connections.proofs.canary;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Vendor;
import dev.connections.error.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

/** Java's own serialization would write every field, secret or not: it is not to be had. */
final class SerializationTest {
  @Test
  void anExceptionIsNotSerialized() {
    RefusedException failure =
        new RefusedException(Vendor.of("any"), "operation", "was not sent", null);

    assertThatThrownBy(
            () -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(failure))
        .isInstanceOf(NotSerializableException.class)
        .hasMessage("dev.connections.Vendor");
  }
}
