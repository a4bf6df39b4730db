package dev.connections.polytomic;

import static dev.connections.polytomic.Account.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Json;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.polytomic.model.PolytomicTestConnectionRequest;
import dev.connections.polytomic.model.PolytomicUpdateConnectionRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mask that was read is never sent back as the secret. */
class MaskTest {
  private static final Json MASKED =
      Json.parse(
          "{\"host\":\"canary\",\"password\":\"********\",\"ssh\":{\"key\":\"[REDACTED]\"},"
              + "\"keys\":[\"canary\",\"********\",{\"token\":\"[REDACTED]\"}]}");
  private static final String KEYS = "password, ssh.key, keys.1, keys.2.token";

  private final Account account = new Account();
  private final PolytomicApi api = account.api;

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void anUpdateWithMasksIsRefusedAndNamesTheirKeys() {
    refused(
        "updateConnection",
        () -> api.updateConnection(ID, PolytomicUpdateConnectionRequest.of("n", MASKED)));
  }

  @Test
  void aNewConnectionWithMasksIsRefusedAndNamesTheirKeys() {
    refused(
        "createConnection",
        () -> api.createConnection(PolytomicCreateConnectionRequest.of("n", "mysql", MASKED)));
  }

  @Test
  void aTestWithMasksIsRefusedAndNamesTheirKeys() {
    refused(
        "testConnection",
        () -> api.testConnection(PolytomicTestConnectionRequest.of("mysql", MASKED)));
  }

  @Test
  void whatWasReadCannotBeSentBackAsItIs() {
    Json read = api.getConnection(ID).execute().data().configuration().orElseThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> api.updateConnection(ID, PolytomicUpdateConnectionRequest.of("Renamed", read)))
        .withMessageContaining("configuration: password still hold the mask");
    assertThat(account.sent()).containsExactly("GET /api/connections/" + ID);
  }

  @Test
  void whatAMapperWroteWithMasksCannotBeSent() {
    PolytomicUpdateConnectionRequest read =
        PolytomicUpdateConnectionRequest.fromJson(
            PolytomicUpdateConnectionRequest.of("n", Json.of(Map.of("password", "canary")))
                .toJson());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> api.updateConnection(ID, read))
        .withMessage(
            "updateConnection: PolytomicUpdateConnectionRequest: configuration: masked where this"
                + " was read from, so not known; build it anew with the real values");
    assertThat(account.sent()).isEmpty();
  }

  @Test
  void aValueThatOnlyHoldsStarsAmongOthersIsNoMask() {
    Json settings = Json.parse("{\"a\":\"*******\",\"b\":\"x********\",\"c\":null,\"d\":[8,true]}");

    api.updateConnection(ID, PolytomicUpdateConnectionRequest.of("n", settings)).execute();

    assertThat(account.fake.connections().get(0).at("/configuration")).isEqualTo(settings);
  }

  private void refused(String operation, Runnable call) {
    IllegalArgumentException e = catchThrowableOfType(IllegalArgumentException.class, call::run);

    assertThat(e)
        .hasMessageStartingWith("polytomic " + operation + ": configuration: " + KEYS + " still")
        .hasMessageNotContainingAny("canary", "host", "********", "[REDACTED]");
    assertThat(account.sent()).isEmpty();
  }
}
