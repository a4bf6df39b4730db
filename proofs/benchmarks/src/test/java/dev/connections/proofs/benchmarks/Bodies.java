package dev.connections.proofs.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Polytomic's list of connections, about 970 bytes for each: every member that a list has, ids and
 * names that differ, types, people and words that come back. The same count is the same body.
 */
final class Bodies {
  private static final String[][] TYPES = {
    {"postgresql", "PostgreSQL"},
    {"salesforce", "Salesforce"},
    {"hubspot", "HubSpot"},
    {"snowflake", "Snowflake"},
    {"bigquery", "BigQuery"}
  };
  private static final int PEOPLE = 12;
  private static final int POLICIES = 7;
  private static final int BROKEN_ONE_IN = 10;

  private Bodies() {}

  /** A list of so many. */
  static byte[] connections(int count) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(count * 1000 + 20);
    body.writeBytes(utf8("{\"data\":["));
    for (int i = 0; i < count; i++) {
      body.writeBytes(utf8((i == 0 ? "" : ",") + connection(i)));
    }
    body.writeBytes(utf8("]}"));
    return body.toByteArray();
  }

  private static String connection(int i) {
    String[] type = TYPES[i % TYPES.length];
    boolean broken = i % BROKEN_ONE_IN == BROKEN_ONE_IN - 1;
    return String.format(
        Locale.ROOT,
        """
        {"id":"%1$s","name":"Warehouse of customer %2$d (%3$s, production)","organization_id":"0b8d5f60-9d7c-4f2a-8f0e-5b1c2d3e4f50",\
        "parent_connection_id":"%4$s","type":{"id":"%5$s","name":"%3$s",\
        "logo_url":"https://connect-assets.polytomic.com/logos/%5$s.svg","operations":["bulksyncsource","syncsource"]},\
        "status":"%6$s","status_error":"%7$s","configuration":{"hostname":"db-%2$d.eu-central-1.rds.example.com","port":5432,\
        "database":"customer_%2$d_production","username":"polytomic_readonly","password":"********","ssl":true},"policies":["%8$s"],"saved":true,\
        "api_calls_last_24_hours":%9$d,"created_at":"%10$s","created_by":%11$s,"updated_at":"%12$s","updated_by":%13$s}""",
        id("connection", i),
        i,
        type[1],
        id("parent", i),
        type[0],
        broken ? "unhealthy" : "healthy",
        broken ? "the password was refused" : "",
        id("policy", i % POLICIES),
        i * 37 % 5000,
        time(2024, i),
        person(i),
        time(2025, i * 7),
        person(i * 5));
  }

  private static String person(int i) {
    int number = i % PEOPLE;
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"name\":\"Person %d\",\"type\":\"user\"}",
        id("person", number),
        number);
  }

  private static String time(int year, int i) {
    return String.format(
        Locale.ROOT,
        "%d-%02d-%02dT%02d:%02d:%02dZ",
        year,
        i % 12 + 1,
        i % 28 + 1,
        i % 24,
        i % 60,
        i % 59);
  }

  private static UUID id(String kind, int i) {
    return UUID.nameUUIDFromBytes(utf8(kind + i));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
