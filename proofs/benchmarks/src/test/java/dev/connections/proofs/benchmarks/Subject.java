package dev.connections.proofs.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who is measured: a floor, a peer, or this library in one of its ways.
 *
 * <p>This is part of every start of a JVM that is measured, so it has no lambdas and loads the
 * classes of nobody but the subject that is opened.
 */
enum Subject {
  /** The full model, all of them in a list. */
  FLOOR("floor, full model"),
  /** The same a second time, in a JVM of its own: whatever is not 1.00 here is noise. */
  CONTROL("floor, control"),
  /** Nothing but what we normalise, all of them in a list. */
  FLOOR_NORMALISED("floor, normalised fields"),
  /** The full model, let go of one by one. */
  FLOOR_STREAM("floor, one by one"),
  /** The records of the floor, filled by databind. */
  RECORDS("OkHttp and Jackson records"),
  /** What openapi-generator makes of our spec with its library {@code native}. */
  NATIVE("generated, native"),
  /** What openapi-generator makes of our spec with its library {@code okhttp-gson}. */
  OKHTTP_GSON("generated, okhttp-gson"),
  /** This library's list, with the vendor's models. */
  LIST("ours, list"),
  /** The vendor's models alone. */
  MODEL("ours, vendor model"),
  /** This library's list, without them. */
  WITHOUT_SOURCE("ours, list without source"),
  /** This library's stream, with the vendor's models. */
  STREAM("ours, stream");

  private final String title;

  Subject(String title) {
    this.title = title;
  }

  /** As the table names it. */
  String title() {
    return title;
  }

  /** The floor that reads as much as this subject; of a floor, itself. */
  Subject floor() {
    return switch (this) {
      case FLOOR_NORMALISED, WITHOUT_SOURCE -> FLOOR_NORMALISED;
      case FLOOR_STREAM, STREAM -> FLOOR_STREAM;
      default -> FLOOR;
    };
  }

  boolean isFloor() {
    return floor() == this;
  }

  boolean isOurs() {
    return switch (this) {
      case LIST, WITHOUT_SOURCE, STREAM, MODEL -> true;
      default -> false;
    };
  }

  /** Everybody but the control, which would only repeat what does not depend on chance. */
  static List<Subject> withoutControl() {
    List<Subject> subjects = new ArrayList<>(Arrays.asList(values()));
    subjects.remove(CONTROL);
    return subjects;
  }

  /** The subject, ready to read. */
  Reading open() {
    return switch (this) {
      case FLOOR, CONTROL -> new OkHttpReading(new ListReader<>(new RecordParser()));
      case FLOOR_NORMALISED -> new OkHttpReading(new ListReader<>(new SummaryParser()));
      case FLOOR_STREAM -> new OkHttpReading(new EachReader(new RecordParser()));
      case RECORDS -> new OkHttpReading(new DatabindReader());
      case NATIVE -> new NativeReading();
      case OKHTTP_GSON -> new OkHttpGsonReading();
      case LIST -> new OurReading(OurReading.Way.LIST);
      case WITHOUT_SOURCE -> new OurReading(OurReading.Way.WITHOUT_SOURCE);
      case STREAM -> new OurReading(OurReading.Way.STREAM);
      case MODEL -> new OurReading(OurReading.Way.MODEL);
    };
  }
}
