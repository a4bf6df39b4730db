package dev.connections.proofs.canary;

import java.util.ArrayList;
import java.util.List;

/** All canaries that were planted, by their numbers. Not thread-safe. */
final class Canaries {
  private final List<Canary> planted = new ArrayList<>();

  /** One that can stand in a header. */
  Canary key(String place) {
    Canary canary = Canary.key(place, planted.size());
    planted.add(canary);
    return canary;
  }

  /** One that can stand in a body. */
  Canary text(String place) {
    Canary canary = Canary.text(place, planted.size());
    planted.add(canary);
    return canary;
  }

  int count() {
    return planted.size();
  }

  /** The place of the canary with this number. */
  String place(int number) {
    return number < planted.size() ? planted.get(number).place() : "an unknown place";
  }

  /** Those that were planted since there were so many. */
  List<Canary> since(int count) {
    return List.copyOf(planted.subList(count, planted.size()));
  }
}
