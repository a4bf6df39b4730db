package dev.connections.testing;

import mockwebserver3.MockResponse;

/**
 * What a fake sends for one request.
 *
 * @param scripted the name of the scripted answer; empty where the vendor answered itself
 * @param response what goes over the wire
 */
record Reply(String scripted, MockResponse response) {
  /** Status and script, for people; no status where none is sent. */
  @Override
  public String toString() {
    String status = response.getOnResponseStart() == null ? response.getCode() + " " : "no reply ";
    return (status + (scripted.isEmpty() ? "" : "(scripted: " + scripted + ")")).strip();
  }
}
