package dev.connections.proofs.mappers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Connection;
import dev.connections.ConnectionRef;
import dev.connections.ConnectionStatus;
import dev.connections.ConnectionStatus.State;
import dev.connections.Json;
import dev.connections.Owner;
import dev.connections.Vendor;
import dev.connections.auth.AuthScheme;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.error.ApiError;
import dev.connections.error.Issue;
import dev.connections.federation.Connections;
import dev.connections.federation.Listing;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.polytomic.model.PolytomicConnection;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Our values inside types of users, through every mapper. */
class UsersTypesTest {
  /** What a user's own endpoint might answer. */
  record Report(
      Connection connection,
      List<ApiError> errors,
      Map<String, Connection> byName,
      ConnectionRef ref,
      ConnectionStatus status,
      Owner owner,
      AuthScheme scheme,
      Vendor vendor,
      Issue issue,
      Json json,
      Secret secret,
      PolytomicConnection model) {}

  @ParameterizedTest
  @EnumSource
  void ourValuesStandInARecord(UsersMapper mapper) {
    Report report = report();

    String written = mapper.write(report);

    assertThat(written).doesNotContain("planted");
    Report read = mapper.read(written, Report.class);
    assertThat(read.secret()).isNull();
    assertThat(read.model().configuration()).isEmpty();
    assertThat(read.connection()).isEqualTo(report.connection());
    assertThat(read.errors()).isEqualTo(report.errors());
    assertThat(read.byName()).isEqualTo(report.byName());
    assertThat(read.issue()).isEqualTo(Issue.builder().name("password").build());
    assertThat(mapper.write(read)).contains("\"configuration\":\"********\"");
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionComesBackEqual(UsersMapper mapper) {
    Connection read = mapper.read(mapper.write(connection()), Connection.class);

    assertThat(read).isEqualTo(connection());
    assertThat(mapper.write(connection())).isEqualTo(connection().toJson().toString());
  }

  @ParameterizedTest
  @EnumSource
  void anErrorComesBackEqual(UsersMapper mapper) {
    ApiError read = mapper.read(mapper.write(error()), ApiError.class);

    assertThat(read).isEqualTo(error());
    assertThat(read.extensions()).isEqualTo(error().extensions());
    assertThat(mapper.write(error())).isEqualTo(error().toProblemJson().toString());
  }

  /** Of a bare list, Jackson cannot know the final type of its items: it names it in vain. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "JACKSON_2_WITH_TYPE_NAMES")
  void listsAndMapsOfThemComeBackEqual(UsersMapper mapper) {
    List<ApiError> errors = List.of(error(), error());
    Map<String, Connection> connections = Map.of("one", connection());

    assertThat(mapper.readGeneric(mapper.write(errors), generic(List.class, ApiError.class)))
        .isEqualTo(errors);
    assertThat(
            mapper.readGeneric(
                mapper.write(connections), generic(Map.class, String.class, Connection.class)))
        .isEqualTo(connections);
  }

  @ParameterizedTest
  @EnumSource
  void aListingIsWrittenWithItsOutcomesAndNotReadBack(UsersMapper mapper) {
    PolytomicClient client =
        PolytomicClient.builder()
            .credentials(Credentials.bearer("planted"))
            .label("eu")
            .transport(Refusal.of("planted"))
            .build();

    String json = mapper.write(Connections.of(client).list().execute());

    assertThat(json)
        .startsWith(
            "{\"complete\":false,\"connections\":[],\"outcomes\":[{\"client\":\"polytomic:eu\","
                + "\"result\":\"FAILED\",\"cause\":\"polytomic:eu listConnections failed: HTTP 401")
        .contains("\"error\":{\"type\":\"about:blank\"", "\"status\":401")
        .doesNotContain("planted");
    assertThatThrownBy(() -> mapper.read(json, Listing.class)).hasMessageContaining("Listing");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsUnknownInAConnectionIsIgnored(UsersMapper mapper) {
    Connection read = mapper.read("{\"ref\":\"acme/1\",\"later\":{}}", Connection.class);

    assertThat(read).isEqualTo(Connection.builder(ConnectionRef.parse("acme/1")).build());
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeReadIsRefusedWithASentence(UsersMapper mapper) {
    assertThatThrownBy(() -> mapper.read("{\"name\":\"planted\"}", Connection.class))
        .hasStackTraceContaining("A connection needs its ref as a text")
        .hasMessageNotContaining("planted");
    assertThatThrownBy(() -> mapper.read("{\"created_at\":\"planted\"}", PolytomicConnection.class))
        .hasStackTraceContaining("expected a date with time such as 2026-01-31T08:15:30Z")
        .hasMessageNotContaining("planted");
  }

  @Test
  void onlyJackson3NeedsASettingForNumbersThatNoDoubleHolds() {
    String json = "[1.10,0.12345678901234567890]";

    assertThat(UsersMapper.JACKSON_2.read(json, Json.class)).isEqualTo(Json.parse(json));
    assertThat(UsersMapper.JACKSON_3.read(json, Json.class)).isNotEqualTo(Json.parse(json));
    assertThat(UsersMapper.JACKSON_3_EXACT.read(json, Json.class)).isEqualTo(Json.parse(json));
  }

  private static Type generic(Class<?> type, Type... arguments) {
    return new ParameterizedType() {
      @Override
      public Type[] getActualTypeArguments() {
        return arguments.clone();
      }

      @Override
      public Type getRawType() {
        return type;
      }

      @Override
      public @Nullable Type getOwnerType() {
        return null;
      }
    };
  }

  private static Report report() {
    return new Report(
        connection(),
        List.of(error()),
        Map.of("one", connection()),
        connection().ref(),
        connection().status(),
        Owner.of("o-1", "Owner"),
        AuthScheme.BASIC,
        Vendor.of("acme"),
        Issue.builder().name("password").value(Json.of("planted")).build(),
        Json.parse("{\"a\":[1,true,null]}"),
        Secret.of("planted"),
        PolytomicConnection.builder().id("1").configuration(Map.of("a", "planted")).build());
  }

  private static Connection connection() {
    return Connection.builder(ConnectionRef.parse("acme:eu/a/b:c"))
        .provider("crm")
        .name("Ours")
        .externalId("x-1")
        .owner(Owner.of("o-1"))
        .status(ConnectionStatus.of(State.ERROR, "broken", "expired"))
        .authScheme(AuthScheme.of("oauth2/brandNew"))
        .createdAt(Instant.parse("2026-01-31T12:00:00.000000001Z"))
        .updatedAt(Instant.parse("2026-01-31T12:00:00Z"))
        .lastSyncedAt(Instant.parse("2026-01-31T12:01:00Z"))
        .attributes(Map.of("plan", Json.parse("[1,null,{\"a\":true}]")))
        .source(PolytomicConnection.builder().configuration(Map.of("p", "planted")).build())
        .build();
  }

  private static ApiError error() {
    return ApiError.builder(Vendor.of("acme"), "op", 422)
        .code("INVALID")
        .title("Invalid")
        .detail("One field")
        .instance("89eb#87#15")
        .requestId("r-1")
        .remedy("Mend it.")
        .retryAfter(Duration.ofSeconds(90))
        .issue(Issue.builder().detail("short").code("length").location("body").name("/p").build())
        .extension("status", Json.of(400))
        .extension("extra", Json.parse("{\"a\":[null]}"))
        .build();
  }
}
