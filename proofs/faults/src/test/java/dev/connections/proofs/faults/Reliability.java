package dev.connections.proofs.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The page that tells what a user sees of each fault, made of the cases. */
final class Reliability {
  private static final String INTRODUCTION =
      """
      # Reliability: every fault and what you see of it

      This page is made of the cases of the fault suite, `proofs/faults`, and a test keeps it current. Each row is a
      server that fails in one way, asked over a real socket by the blocking and by the asynchronous driver, with the
      same outcome.

      - **You see** the value, or the exception with its reason, or with its HTTP status and the place in the reply.
      - **Delivery** says whether the vendor may have acted; it is on every `SdkException`. Where there is none, there
        is no question.
      - **Requests** is how many came to the server, at least in part. The client makes three attempts where it may.
      """;

  private Reliability() {}

  static String page(List<Case> cases) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Group group : Group.values()) {
      List<Case> own = cases.stream().filter(each -> each.group == group).toList();
      page.append("\n## ").append(group.title).append("\n\n");
      page.append("| Fault | Call | You see | Delivery | Requests | Drivers |\n");
      page.append("|---|---|---|---|---|---|\n");
      own.forEach(each -> page.append(row(each)));
    }
    return page.toString();
  }

  private static String row(Case each) {
    List<String> cells = new ArrayList<>();
    cells.add(escaped(each.fault) + time(each));
    cells.add(each.times == 1 ? each.ask.words() : each.times + " times " + each.ask.words());
    cells.add(seen(each.expected));
    cells.add(each.expected.delivery());
    cells.add(String.valueOf(each.requests));
    cells.add(drivers(each));
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String time(Case each) {
    boolean deadline = each.expected.detail().equals("DEADLINE");
    return deadline ? ", given " + millis(each.timeout) + " ms" : "";
  }

  private static long millis(Duration duration) {
    return duration.toMillis();
  }

  private static String seen(Outcome outcome) {
    if (outcome.equals(Outcome.value())) {
      return outcome.what();
    }
    String detail = outcome.detail().isEmpty() ? "" : ", " + shortened(outcome.detail());
    return "`" + outcome.what() + "`" + detail;
  }

  private static String shortened(String detail) {
    return detail.length() <= 40 ? detail : detail.substring(0, 40) + "...";
  }

  private static String drivers(Case each) {
    if (each.drivers.size() == 2) {
      return "both";
    }
    return each.drivers.contains(Driver.ASYNC) ? "asynchronous" : "blocking";
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
