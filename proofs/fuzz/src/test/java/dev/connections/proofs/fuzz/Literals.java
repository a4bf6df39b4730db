package dev.connections.proofs.fuzz;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The texts that stand in a class. Those of a codec are the names of its model's members, which no
 * fuzzer would guess: a switch looks at their hashes only.
 */
final class Literals {
  private static final int UTF8 = 1;
  private static final int STRING = 8;

  private Literals() {}

  /** The constants of type String, see the Java Virtual Machine Specification, section 4.4. */
  static List<String> of(byte[] classFile) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    Map<Integer, String> texts = new HashMap<>();
    List<Integer> strings = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> texts.put(i, in.readUTF());
        case STRING -> strings.add(in.readUnsignedShort());
        case 7, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        default -> {
          in.skipNBytes(8);
          i++; // a long or double takes two places
        }
      }
    }
    return strings.stream().map(texts::get).map(Objects::requireNonNull).sorted().toList();
  }
}
