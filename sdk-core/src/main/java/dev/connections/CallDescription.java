package dev.connections;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a call would send, without sending it and without any secret: the dry run.
 *
 * <p>{@link #exchanges} lists each request of a call that needs several, also those that are sent
 * only when the answers before them ask for it. Immutable and thread-safe.
 */
public final class CallDescription {
  private final List<Exchange> exchanges;

  private CallDescription(List<Exchange> exchanges) {
    this.exchanges = exchanges;
  }

  /**
   * {@return a description of these exchanges, in the order in which they would be sent}
   *
   * @param exchanges at least one
   */
  public static CallDescription of(List<Exchange> exchanges) {
    if (exchanges.isEmpty()) {
      throw new IllegalArgumentException("A call has at least one exchange");
    }
    return new CallDescription(List.copyOf(exchanges));
  }

  /** How often a request may be sent; the vendor's specification says which. */
  public enum Replay {
    /** Changes nothing: may be sent again at will. */
    SAFE,
    /** Sent twice it has the effect of once. */
    IDEMPOTENT,
    /** Not sent again once a byte of it may have reached the vendor. */
    NEVER
  }

  /**
   * One request.
   *
   * @param vendor who would get it
   * @param label of the client that would send it, where it has one: it tells whose account it is
   * @param operation the vendor's name of the operation
   * @param method the HTTP method
   * @param url the whole address; values of sensitive parameters are masked
   * @param replay how often it may be sent
   * @param destructive whether it destroys something at the vendor
   */
  public record Exchange(
      Vendor vendor,
      Optional<String> label,
      String operation,
      String method,
      URI url,
      Replay replay,
      boolean destructive) {
    /**
     * Refuses nulls.
     *
     * @param vendor who would get it
     * @param label of the client that would send it, where it has one: it tells whose account it is
     * @param operation the vendor's name of the operation
     * @param method the HTTP method
     * @param url the whole address; values of sensitive parameters are masked
     * @param replay how often it may be sent
     * @param destructive whether it destroys something at the vendor
     */
    public Exchange {
      Objects.requireNonNull(vendor, "vendor");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(replay, "replay");
    }

    /** {@return vendor and, where there is one, label: {@code ampersand:tenant-42}} */
    public String client() {
      return vendor + label.map(name -> ":" + name).orElse("");
    }

    /**
     * Such as {@code POST https://api.structural.app/api/v1/connect (never replayed)}; a client
     * with a label is named first, since the address may be that of every other client as well.
     */
    @Override
    public String toString() {
      String how = replay == Replay.NEVER ? "never replayed" : "replay " + lower(replay);
      return (label.isPresent() ? client() + " " : "")
          + method
          + " "
          + url
          + (destructive ? " (DESTRUCTIVE, " : " (")
          + how
          + ")";
    }

    private static String lower(Replay replay) {
      return replay.name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@return every request that could be sent, in the order of sending; at least one} */
  public List<Exchange> exchanges() {
    return exchanges;
  }

  /** {@return the vendor of the first request} */
  public Vendor vendor() {
    return first().vendor();
  }

  /** {@return the label of the client that would send the first request} */
  public Optional<String> label() {
    return first().label();
  }

  /** {@return the operation of the first request} */
  public String operation() {
    return first().operation();
  }

  /** {@return the HTTP method of the first request} */
  public String method() {
    return first().method();
  }

  /** {@return the address of the first request} */
  public URI url() {
    return first().url();
  }

  /** {@return how often the first request may be sent} */
  public Replay replay() {
    return first().replay();
  }

  /** {@return whether any of the requests destroys something at the vendor} */
  public boolean destructive() {
    return exchanges.stream().anyMatch(Exchange::destructive);
  }

  /** One line per request. */
  @Override
  public String toString() {
    return String.join("\n", exchanges.stream().map(Exchange::toString).toList());
  }

  private Exchange first() {
    return exchanges.get(0);
  }
}
