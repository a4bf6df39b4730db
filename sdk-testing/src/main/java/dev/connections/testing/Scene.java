package dev.connections.testing;

import java.time.Duration;
import mockwebserver3.MockResponse;

/** One request at one vendor, as a scripted answer may ask about it. */
interface Scene {
  /** What the vendor answers by itself; it has done then what was asked. */
  MockResponse usual();

  /** An error in the vendor's own shape. */
  MockResponse error(int status, String message);

  /** The vendor's 429. */
  MockResponse rateLimited(Duration retryAfter);

  /** What the vendor says to a wrong key. */
  MockResponse expiredKey();

  /** The member of a connection that holds its id. */
  String idMember();
}
