package dev.connections.testing;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fake of Polytomic with all 23 operations of connections, their types, proxies, schemas and
 * jobs. Secrets are masked in its replies. Where the vendor would ask the customer's system, that
 * system refuses the password {@code wrong} and takes any other.
 */
public final class FakePolytomic extends FakeVendor {
  private static final String API_KEY = "polytomic-key-fake";
  static final String ORGANIZATION_ID = "248df4b7-aa70-47b8-a036-33ac447e668d";
  private static final String PARTNER_KEY = "polytomic-partner-key-fake";
  private static final Set<String> AUTHORIZATIONS =
      Set.of("Bearer " + API_KEY, "Basic " + base64(ORGANIZATION_ID + ":" + PARTNER_KEY));
  private static final String VERSION = "X-Polytomic-Version";
  private static final String CURRENT_VERSION = "2025-09-18";

  private volatile PolytomicRooms rooms = PolytomicRooms.over(rows());

  private FakePolytomic(List<Json> sample) {
    super("", "/id", sample);
  }

  /**
   * Starts with the vendor's sample: one healthy PostgreSQL connection.
   *
   * @return the running fake
   */
  public static FakePolytomic start() {
    return launch(new FakePolytomic(Fixture.connections("polytomic.json", "/data")));
  }

  /**
   * Starts without a connection.
   *
   * @return the running fake
   */
  public static FakePolytomic startEmpty() {
    return launch(new FakePolytomic(List.of()));
  }

  /**
   * The user API key that is accepted as a bearer token.
   *
   * @return the key
   */
  public String apiKey() {
    return API_KEY;
  }

  /**
   * The user name of the accepted basic credentials.
   *
   * @return the organization's id
   */
  public String organizationId() {
    return ORGANIZATION_ID;
  }

  /**
   * The password of the accepted basic credentials; as a bearer token it is what the two operations
   * of partners accept, and they accept nothing else.
   *
   * @return the key
   */
  public String partnerKey() {
    return PARTNER_KEY;
  }

  /**
   * Says what uses a connection, so that it is not deleted without {@code force=true}.
   *
   * @param id the connection's id
   * @param usedBy an array of objects with id, type and name, or one such object; empty for unused
   */
  public void useBy(String id, Json usedBy) {
    rooms.connections().usedBy(id, usedBy);
  }

  /**
   * Adds a type of connections, or replaces the one with the same id.
   *
   * @param type the type as the list of types shows it
   * @param schema the schema of its configuration, any JSON
   */
  public void addConnectionType(Json type, Json schema) {
    rooms.types().add(type, schema);
  }

  /**
   * Completes the page behind an {@code auth_url}, or the {@code redirect_url} of a connect
   * session: the connection works then, and a session for a new one has created it.
   *
   * @param url the URL, each good for one visit
   * @throws IllegalArgumentException when the fake has returned no such URL, or it is used up
   */
  public void authorize(String url) {
    rooms.pages().complete(url);
  }

  /**
   * What the systems behind all proxies answer from now on.
   *
   * @param members members of the proxy's result that differ from the usual answer, such as status,
   *     headers, body or truncated; an empty object for the usual answer, 200 with a text of JSON
   */
  public void upstreamAnswers(Json members) {
    rooms.proxy().upstream(members);
  }

  /**
   * Lets the jobs that are started from now on fail.
   *
   * @param error the error that they end with; empty to let the next ones succeed again
   */
  public void jobsFail(String error) {
    rooms.jobs().failing(error);
  }

  /**
   * How many looks at the status a refresh of schemas takes; two at first. Counts for the refreshes
   * that begin afterwards.
   *
   * @param statusCalls how many status calls say that it is still going on
   */
  public void refreshTakes(int statusCalls) {
    rooms.schemas().refreshTakes(statusCalls);
  }

  /**
   * Gives a connection one more schema, beside the three that each has: {@code public.users},
   * {@code sales/orders} and {@code empty}.
   *
   * @param connectionId the connection's id
   * @param schema the schema with its id
   * @param records an array of records; an empty one is answered as null
   */
  public void addSchema(String connectionId, Json schema, Json records) {
    rooms.schemas().add(connectionId, schema, records);
  }

  /**
   * Whether a first request with an {@code Idempotency-Key} is still in progress, so that the next
   * ones with the same key meet a 409.
   *
   * @param key the key
   * @param inProgress true to begin, false to end it
   */
  public void inProgress(String key, boolean inProgress) {
    rooms.keys().pending(key, inProgress);
  }

  @Override
  public Credentials credentials() {
    return Credentials.bearer(API_KEY);
  }

  @Override
  void forget() {
    rooms = PolytomicRooms.over(rows());
  }

  @Override
  Routes routes() {
    return rooms.routes(new Routes(FakePolytomic::wrongCredentials));
  }

  private static Optional<Answer> wrongCredentials(Exchange exchange) {
    String sent = exchange.header("Authorization").orElse("");
    boolean forPartners = exchange.url().encodedPath().startsWith("/api/organizations/");
    if (forPartners && AUTHORIZATIONS.contains(sent)) {
      return Optional.of(PolytomicAnswers.error(403, "forbidden", "only a partner may do this"));
    }
    boolean known =
        forPartners ? sent.equals("Bearer " + PARTNER_KEY) : AUTHORIZATIONS.contains(sent);
    return known ? Optional.empty() : Optional.of(unauthorized());
  }

  private static Answer unauthorized() {
    return PolytomicAnswers.error(401, "unauthorized", "missing or invalid credentials");
  }

  @Override
  Answer unrouted(Exchange exchange, boolean pathKnown) {
    return pathKnown
        ? PolytomicAnswers.error(405, "method_not_allowed", "method not allowed")
        : PolytomicAnswers.error(404, "not_found", "not found");
  }

  @Override
  Answer error(Exchange exchange, int status, String message) {
    return PolytomicAnswers.error(status, PolytomicAnswers.key(status), message);
  }

  @Override
  Answer expiredKey(Exchange exchange) {
    return unauthorized();
  }

  @Override
  Answer dress(Exchange exchange, Answer answer) {
    return answer.header(VERSION, exchange.header(VERSION).orElse(CURRENT_VERSION));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
