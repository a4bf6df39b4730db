package dev.connections.proofs.mappers;

import static dev.connections.proofs.mappers.Filled.PLANTED;

import dev.connections.ApiResponse;
import dev.connections.Call;
import dev.connections.CallDescription;
import dev.connections.Connection;
import dev.connections.ConnectionFilter;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.Drift;
import dev.connections.Health;
import dev.connections.Json;
import dev.connections.Owner;
import dev.connections.Page;
import dev.connections.Reauthorization;
import dev.connections.ReauthorizationLink;
import dev.connections.Reconciliation;
import dev.connections.Vendor;
import dev.connections.activecampaign.ActiveCampaignClient;
import dev.connections.ampersand.AmpersandClient;
import dev.connections.ampersand.AmpersandNotification;
import dev.connections.auth.AuthScheme;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.ApiError;
import dev.connections.error.ApiException;
import dev.connections.error.DecodingException;
import dev.connections.error.Delivery;
import dev.connections.error.Issue;
import dev.connections.error.RefusedException;
import dev.connections.error.TransportException;
import dev.connections.federation.Connections;
import dev.connections.federation.IncompleteListingException;
import dev.connections.federation.Listing;
import dev.connections.federation.Outcome;
import dev.connections.federation.Watch;
import dev.connections.federation.WatchListener;
import dev.connections.federation.WatchPlan;
import dev.connections.federation.WatchSnapshot;
import dev.connections.http.CallListener;
import dev.connections.http.OkHttpTransport;
import dev.connections.http.RetryPolicy;
import dev.connections.http.TransportFailure;
import dev.connections.http.TransportReply;
import dev.connections.http.TransportRequest;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.polytomic.model.PolytomicConnection;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.spi.Arguments;
import dev.connections.spi.Operation;
import dev.connections.structural.StructuralClient;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One instance of each type that users may come to hold, with planted secrets in it. */
final class Samples {
  private static final String KEY = PLANTED + "key";
  private static final Vendor ACME = Vendor.of("acme");
  private static final Map<String, List<String>> HEADERS =
      Map.of("set-cookie", List.of(PLANTED + "cookie"));

  private final PolytomicClient polytomic =
      PolytomicClient.builder().credentials(Credentials.basic("org", KEY)).build();
  private final StructuralClient structural =
      StructuralClient.builder().credentials(Credentials.bearer(KEY)).build();
  private final AmpersandClient ampersand =
      AmpersandClient.builder().credentials(Credentials.apiKey(KEY)).project("p").build();
  private final ActiveCampaignClient campaign =
      ActiveCampaignClient.builder()
          .credentials(Credentials.apiKey(() -> Secret.of(KEY)))
          .baseUrl(URI.create("https://acct.api-us1.com"))
          .build();

  private Samples() {}

  static List<Object> all() {
    return new Samples().list();
  }

  private List<Object> list() {
    List<Object> samples = new ArrayList<>();
    samples.addAll(values());
    samples.addAll(failures());
    samples.addAll(clients());
    samples.addAll(calls());
    samples.addAll(queries());
    samples.addAll(listings());
    samples.addAll(watching());
    samples.addAll(findings());
    Exported.models().forEach(model -> samples.add(Filled.builder(model)));
    return samples;
  }

  private List<Object> values() {
    return List.of(
        connection(),
        connection().toBuilder(),
        connection().ref(),
        connection().status(),
        Owner.of("o", "n"),
        ACME,
        AuthScheme.BASIC,
        Secret.of(KEY),
        Json.of(Map.of("a", List.of(KEY))).asSensitive(),
        Credentials.bearer(KEY),
        Credentials.apiKey(() -> Secret.of(KEY)),
        Credentials.basic("user", KEY),
        ConnectionFilter.all().provider("p"),
        Reauthorization.returnTo(URI.create("https://app.example/back")),
        ReauthorizationLink.of(Secret.of("https://login.example/" + KEY)),
        RetryPolicy.standard(),
        Page.of(List.of(connection()), List.of(), null),
        AmpersandNotification.of("a.b", Json.of(Map.of("configURL", KEY))),
        ApiResponse.of(200, HEADERS, Secret.of(KEY), 1));
  }

  private List<Object> failures() {
    ApiException answered = ApiException.of(error(), Delivery.REFUSED, "It failed.");
    CallListener.Start start = start();
    List<Object> failures = new ArrayList<>();
    Stream.of(401, 403, 404, 409, 418, 422, 429, 500)
        .map(status -> ApiError.builder(ACME, "op", status).build())
        .forEach(error -> failures.add(ApiException.of(error, Delivery.REFUSED, "It failed.")));
    failures.addAll(
        List.of(
            error(),
            ApiError.builder(ACME, "op", 422).issue(issue()),
            issue(),
            Issue.builder().value(Json.of(KEY)),
            answered,
            new DecodingException(ACME, "op", "/a", 200, null, "It failed.", null),
            new RefusedException(ACME, "op", "It failed.", null),
            new TransportException(
                ACME, "op", Delivery.UNKNOWN, TransportException.Reason.IO, "It failed.", null),
            new TransportFailure(
                TransportException.Reason.IO, Delivery.UNKNOWN, "It failed.", null),
            start,
            new CallListener.Sending(start, 1),
            new CallListener.Attempt(
                start, 1, OptionalInt.of(422), Optional.of(answered), Duration.ZERO),
            new CallListener.Retry(start, 1, Duration.ZERO, answered),
            new CallListener.End(start, 1, Optional.of(answered), Duration.ZERO),
            new Outcome.Complete(polytomic, List.of(connection())),
            new Outcome.Partial(polytomic, List.of(connection()), answered),
            new Outcome.Failed(polytomic, answered)));
    return failures;
  }

  private static CallListener.Start start() {
    return new CallListener.Start(
        ACME,
        Optional.of("eu"),
        "op",
        "GET",
        Optional.of("/{id}"),
        URI.create("https://acme.example:443"));
  }

  private List<Object> clients() {
    return List.of(
        polytomic,
        structural,
        ampersand,
        campaign,
        polytomic.api(),
        structural.api(),
        ampersand.api(),
        campaign.api(),
        PolytomicClient.builder().credentials(Credentials.basic("org", KEY)),
        StructuralClient.builder().credentials(Credentials.bearer(KEY)),
        AmpersandClient.builder().credentials(Credentials.apiKey(KEY)),
        ActiveCampaignClient.builder().credentials(Credentials.apiKey(KEY)),
        Connections.of(polytomic, structural),
        OkHttpTransport.create());
  }

  private List<Object> calls() {
    Call<?> create =
        polytomic
            .api()
            .createConnection(
                PolytomicCreateConnectionRequest.of("n", "mysql", Json.of(Map.of("p", KEY))));
    CallDescription description = create.describe();
    return List.of(
        create,
        create.credentials(Credentials.bearer(KEY)),
        polytomic.api().raw("POST", "/api/x").body(Json.of(Map.of("p", KEY)).asSensitive()),
        description,
        description.exchanges().get(0),
        TransportRequest.of(
            "POST",
            "https://acme.example/x?key=" + KEY,
            Map.of("Authorization", "Bearer " + KEY),
            KEY.getBytes(StandardCharsets.UTF_8),
            Duration.ofSeconds(1)),
        TransportReply.of(
            200, HEADERS, new ByteArrayInputStream(KEY.getBytes(StandardCharsets.UTF_8))),
        Arguments.of(Operation.never("op", "POST", "/x")).query("key", KEY));
  }

  private List<Object> findings() {
    CallListener.Start start = start();
    Drift drift = new Drift(Drift.Kind.UNKNOWN_MEMBER, "op", 200, "Row", "/rows/*/new");
    return List.of(
        drift,
        new CallListener.Drifted(start, drift),
        new Reconciliation.Found(connection(), true),
        new Reconciliation.Absent(),
        new Reconciliation.Undecided("It cannot be told."));
  }

  private List<Object> queries() {
    List<Object> queries = new ArrayList<>();
    polytomic.api().deleteConnection("1", queries::add);
    ampersand.api().listConnections(queries::add);
    ampersand.api().getConnection("1", queries::add);
    campaign.api().listAllConnections(queries::add);
    return queries;
  }

  private List<Object> listings() {
    PolytomicClient refused = polytomic.derive(b -> b.transport(Refusal.of(KEY)));
    Listing listing = Connections.of(refused).list().execute();
    try {
      listing.orThrow();
      throw new AssertionError("It is refused");
    } catch (IncompleteListingException e) {
      return List.of(listing, e, listing.outcomes().get(0));
    }
  }

  private List<Object> watching() {
    Connection one = connection();
    Health health = Health.of(one, polytomic);
    Outcome outcome = new Outcome.Complete(polytomic, List.of(one));
    WatchSnapshot snapshot = WatchSnapshot.fromJson(snapshot(one));
    PolytomicClient refused = polytomic.derive(b -> b.transport(Refusal.of(KEY)));
    try (Connections all = Connections.of(refused);
        Watch watch = all.watch(Duration.ofHours(1), new WatchListener() {})) {
      return List.of(
          watch,
          WatchPlan.every(Duration.ofHours(1)).resume(snapshot),
          snapshot,
          health,
          new WatchListener.Added(one, health),
          new WatchListener.Changed(one, one),
          new WatchListener.StatusChanged(one, one, health, health),
          new WatchListener.Recovered(one, one, health, health),
          new WatchListener.Removed(one),
          new WatchListener.Incomplete(outcome),
          new WatchListener.Looked(all.list().execute(), snapshot));
    }
  }

  private static Json snapshot(Connection one) {
    Map<String, Json> known =
        Map.of("connection", one.toJson(), "since", Json.of("2026-01-31T08:15:30Z"));
    return Json.of(Map.of("version", 1, "clients", List.of("acme"), "connections", List.of(known)));
  }

  private static Connection connection() {
    return Connection.builder(ConnectionRef.parse("acme/1"))
        .status(ConnectionStatus.unknown())
        .attributes(Map.of("a", Json.of(KEY).asSensitive()))
        .source(PolytomicConnection.builder().configuration(Map.of("p", KEY)).build())
        .build();
  }

  private static ApiError error() {
    return ApiError.builder(ACME, "op", 422).issue(issue()).build();
  }

  private static Issue issue() {
    return Issue.builder().name("password").value(Json.of(KEY)).build();
  }
}
