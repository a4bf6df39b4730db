package dev.connections.corridor;

import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a reply sends us instead. Followed only for requests that read, and only within the origin
 * that was asked: anywhere else it would carry the credentials to somebody else.
 */
final class Redirect {
  static final int MOST = 5;

  private Redirect() {}

  /** The same request at its new address; empty when there is none to be followed. */
  static Optional<TransportRequest> of(TransportReply reply, TransportRequest sent) {
    boolean reads = sent.method().equals("GET") || sent.method().equals("HEAD");
    if (!reads || !isRedirect(reply.status())) {
      return Optional.empty();
    }
    return reply
        .header("location")
        .map(String::strip)
        .filter(Redirect::isClear)
        .flatMap(to -> within(sent.url(), to))
        .map(sent::withUrl);
  }

  /** Behind three slashes some readers see a path, others a host: then there is no guessing. */
  private static boolean isClear(String to) {
    return !to.isEmpty() && !to.startsWith("///");
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private static Optional<String> within(String from, String to) {
    try {
      URI asked = URI.create(from);
      URI target = resolve(asked, to);
      return sameOrigin(asked, target) && target.getRawUserInfo() == null
          ? Optional.of(withoutFragment(target.toASCIIString()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The JDK takes the last part of the path away from a Location that is but another query. */
  private static URI resolve(URI asked, String to) {
    return to.startsWith("?")
        ? URI.create(asked.getScheme() + "://" + asked.getRawAuthority() + asked.getRawPath() + to)
        : asked.resolve(to);
  }

  private static boolean sameOrigin(URI one, URI other) {
    return other.getHost() != null
        && one.getScheme().equalsIgnoreCase(other.getScheme())
        && Objects.equals(lower(one.getHost()), lower(other.getHost()))
        && port(one) == port(other);
  }

  private static String lower(String host) {
    return host.toLowerCase(Locale.ROOT);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  private static String withoutFragment(String url) {
    int fragment = url.indexOf('#');
    return fragment < 0 ? url : url.substring(0, fragment);
  }
}
