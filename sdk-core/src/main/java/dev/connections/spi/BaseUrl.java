package dev.connections.spi;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes sure that a base URL leads where credentials may go. */
final class BaseUrl {
  private final VendorProfile profile;
  private final boolean plainHttp;

  BaseUrl(VendorProfile profile, boolean plainHttp) {
    this.profile = profile;
    this.plainHttp = plainHttp;
  }

  /**
   * The address without a slash at its end.
   *
   * @throws IllegalArgumentException when it is missing, relative, not http, without a host, in the
   *     clear, or holds a user, a query or a fragment
   */
  String check(@Nullable URI given) {
    URI url = given == null ? profile.baseUrl().orElse(null) : given;
    if (url == null) {
      throw bad("is missing; every account has its own, see the vendor's settings");
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw bad("must begin with https://");
    }
    if (url.getHost() == null || url.getRawUserInfo() != null) {
      throw bad("must name a host, and no user");
    }
    if (url.getPort() == 0 || url.getPort() > 65_535) {
      throw bad("must name a port from 1 to 65535, or none");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw bad("must have neither a query nor a fragment");
    }
    if (scheme.equals("http") && !plainHttp && !isLoopback(url.getHost())) {
      throw bad(
          "must begin with https://, or the key would travel in the clear; plainHttp() allows it");
    }
    return withoutSlash(url.toString());
  }

  private IllegalArgumentException bad(String what) {
    return new IllegalArgumentException(profile.vendor() + ": baseUrl: " + what);
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  private static String withoutSlash(String url) {
    int end = url.length();
    while (url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(0, end);
  }
}
