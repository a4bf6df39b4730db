package dev.connections.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Json;
import dev.connections.auth.Credentials;
import dev.connections.error.ValidationException;
import dev.connections.polytomic.PolytomicClient;
import dev.connections.polytomic.model.PolytomicCreateConnectionRequest;
import dev.connections.testing.Answer;
import dev.connections.testing.FakePolytomic;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateOnceTest {
  private static final PolytomicCreateConnectionRequest ORDERS =
      PolytomicCreateConnectionRequest.of("Orders", "postgresql", Json.of(Map.of()));

  private final FakePolytomic fake = FakePolytomic.startEmpty();
  private final PolytomicClient client =
      PolytomicClient.builder()
          .credentials(Credentials.bearer(fake.apiKey()))
          .baseUrl(fake.url())
          .build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void whatIsAnsweredIsCreated() {
    assertThat(CreateOnce.create(client, ORDERS)).isEqualTo("Created.");
  }

  @Test
  void whatWasCreatedWithoutAReplyIsFound() {
    fake.enqueue(Answer.lostReply());

    assertThat(CreateOnce.create(client, ORDERS)).contains("polytomic/");
    assertThat(fake.connections()).hasSize(1);
  }

  @Test
  void whatNeverArrivedIsNotThere() {
    fake.enqueue(Answer.dropAfterRequest());

    assertThat(CreateOnce.create(client, ORDERS)).startsWith("It is not there.");
  }

  @Test
  void whatNobodyCanTellIsForAPerson() {
    fake.add(Json.of(Map.of("id", "1", "name", "Orders")));
    fake.add(Json.of(Map.of("id", "2", "name", "Orders")));
    fake.enqueue(Answer.dropAfterRequest());

    assertThat(CreateOnce.create(client, ORDERS)).startsWith("Somebody has to look: 2 connections");
  }

  @Test
  void whatTheVendorRefusedIsNotLookedFor() {
    fake.enqueue(Answer.of(422, "application/json", "{\"message\":\"no\"}"));

    assertThatThrownBy(() -> CreateOnce.create(client, ORDERS))
        .isInstanceOf(ValidationException.class);
    assertThat(fake.requests()).hasSize(1);
  }
}
