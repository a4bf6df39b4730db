package dev.connections.polytomic;

import static dev.connections.polytomic.Account.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Call;
import dev.connections.Json;
import dev.connections.error.ConflictException;
import dev.connections.error.Delivery;
import dev.connections.error.ServerException;
import dev.connections.error.TransportException;
import dev.connections.polytomic.model.PolytomicConnectionResponse;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.polytomic.model.PolytomicUpdateConnectionRequest;
import dev.connections.testing.Answer;
import dev.connections.testing.RecordedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A POST under a key is carried out once, however often it is sent. */
class IdempotencyTest {
  private static final Json SETTINGS = Json.of(Map.of());

  private final Account account = new Account();
  private final Call<PolytomicConnectionResponse> create =
      account.api.createConnection(
          PolytomicCreateConnectionRequest.of("Orders DB", "postgresql", SETTINGS));
  private final Call<PolytomicConnectionResponse> keyed = create.idempotencyKey("order-1");

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void aKeyIsSentOnlyWhenOneIsGiven() {
    create.execute();
    keyed.execute();

    assertThat(keys()).containsExactly(Optional.empty(), Optional.of("order-1"));
  }

  @Test
  void theFirstAnswerIsRepeatedUnderTheSameKey() {
    assertThat(keyed.execute()).isEqualTo(keyed.execute());
    assertThat(account.fake.connections()).hasSize(2);
  }

  @Test
  void aLostReplyIsFetchedAgainUnderTheSameKey() {
    account.fake.enqueue(Answer.dropAfterRequest());

    assertThat(keyed.withResponse().execute().attempts()).isEqualTo(2);
    assertThat(keys()).containsExactly(Optional.of("order-1"), Optional.of("order-1"));
    assertThat(account.fake.requests().get(1).body())
        .isEqualTo(account.fake.requests().get(0).body());
  }

  @Test
  void aLostReplyWithoutAKeyIsNotFetchedAgain() {
    account.fake.enqueue(Answer.dropAfterRequest());

    assertThat(catchThrowableOfType(TransportException.class, create::execute).delivery())
        .isEqualTo(Delivery.UNKNOWN);
    assertThat(account.sent()).hasSize(1);
  }

  @Test
  void aFailureOfTheServerIsNotRetriedSinceTheKeyWouldRepeatIt() {
    account.fake.enqueue(Answer.of(500));

    assertThat(catchThrowableOfType(ServerException.class, keyed::execute)).isNotNull();
    assertThat(account.sent()).hasSize(1);
  }

  @Test
  void aKeyInUseIsAConflict() {
    account.fake.inProgress("order-1", true);

    assertThat(catchThrowableOfType(ConflictException.class, keyed::execute).error().status())
        .isEqualTo(409);
    assertThat(account.sent()).hasSize(1);
  }

  @Test
  void aKeyIsRefusedOnEverythingButPost() {
    refused(account.api.listConnections());
    refused(account.api.deleteConnection(ID));
    refused(account.api.updateConnection(ID, PolytomicUpdateConnectionRequest.of("n", SETTINGS)));
    assertThat(account.sent()).isEmpty();
  }

  @Test
  void aKeyHoldsNoLineBreak() {
    assertThatIllegalArgumentException().isThrownBy(() -> create.idempotencyKey("a\r\nX-B: c"));
    assertThatIllegalArgumentException().isThrownBy(() -> create.idempotencyKey(" "));
  }

  private static void refused(Call<?> call) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> call.idempotencyKey("k"))
        .withMessageContaining("idempotencyKey");
  }

  private List<Optional<String>> keys() {
    return account.fake.requests().stream().map(IdempotencyTest::key).toList();
  }

  private static Optional<String> key(RecordedRequest request) {
    return request.header("Idempotency-Key");
  }
}
