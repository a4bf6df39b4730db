package dev.connections.testing;

/** What a project of Ampersand consists of beside its connections. */
record AmpersandRooms(
    AmpersandConnections single, AmpersandTokens tokens, AmpersandAuthorizations authorizations) {
  static AmpersandRooms over(ConnectionRows rows) {
    AmpersandConnections single = new AmpersandConnections(rows);
    AmpersandTokens tokens = new AmpersandTokens(rows);
    return new AmpersandRooms(single, tokens, new AmpersandAuthorizations(rows, single, tokens));
  }
}
