package dev.connections.spi;

import com.fasterxml.jackson.core.JsonStreamContext;

/** Where a parser stands, as JSON pointers (RFC 6901) that a person can read. */
final class JsonPlaces {
  /** A thousand brackets make a pointer of a thousand steps, which nobody can read. */
  private static final int LONGEST = 100;

  private JsonPlaces() {}

  /** The place itself; far in, whose part it is. */
  static String pointer(JsonStreamContext context) {
    String pointer = context.pathAsPointer().toString();
    return pointer.length() <= LONGEST
        ? pointer
        : pointer.substring(0, pointer.lastIndexOf('/', LONGEST));
  }

  /**
   * The object or list around it.
   *
   * @param deepest nothing deeper is told
   */
  static String around(JsonStreamContext context, int deepest) {
    JsonStreamContext known = context;
    while (known.getNestingDepth() > deepest) {
      known = known.getParent();
    }
    return pointer(known.inObject() ? known.getParent() : known);
  }

  /** The same place in every item of a list: one and the same, with a star for the items. */
  static String inEveryItem(JsonStreamContext context) {
    StringBuilder place = new StringBuilder();
    append(place, context);
    return place.toString();
  }

  private static void append(StringBuilder place, JsonStreamContext context) {
    JsonStreamContext parent = context.getParent();
    if (parent == null) {
      return;
    }
    append(place, parent);
    if (context.inArray() && context.hasCurrentIndex()) {
      place.append("/*");
    } else if (context.inObject() && context.hasCurrentName()) {
      String name = context.getCurrentName();
      String cut = name.substring(0, Math.min(name.length(), LONGEST));
      place.append('/').append(cut.replace("~", "~0").replace("/", "~1"));
    }
  }
}
