package dev.connections.ampersand;

import dev.connections.ampersand.model.AmpersandUpdateConnectionRequest;
import dev.connections.ampersand.model.AmpersandUpdateField;
import dev.connections.spi.RequestCheck;
import java.util.List;

/** Refuses masks that Ampersand does not take: it would ignore the members they were meant for. */
final class UpdateMaskCheck implements RequestCheck {
  @Override
  public void check(String operation, Object body) {
    if (body instanceof AmpersandUpdateConnectionRequest request) {
      check(request.updateMask());
    }
  }

  private static void check(List<AmpersandUpdateField> mask) {
    List<String> refused =
        mask.stream()
            .filter(field -> !field.isKnown())
            .map(AmpersandUpdateField::toString)
            .toList();
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException(
          "updateMask: "
              + refused
              + " cannot be changed; see the constants of AmpersandUpdateField");
    }
    if (mask.isEmpty()) {
      throw new IllegalArgumentException("updateMask: names nothing, so nothing would change");
    }
  }
}
