package dev.connections.proofs.benchmarks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SubjectTest {
  private static final int COUNT = 23;
  private static final byte[] BODY = Bodies.connections(COUNT);

  @ParameterizedTest
  @EnumSource
  void everySubjectReadsAWholeBody(Subject subject) throws Exception {
    assertThat(subject.open().decoding(BODY).run()).isEqualTo(COUNT);
  }

  @ParameterizedTest
  @EnumSource
  void everySubjectReadsAWholeReply(Subject subject) throws Exception {
    try (AnswerServer server = AnswerServer.start(BODY)) {
      Work calling = subject.open().calling(server.url());

      assertThat(calling.run()).isEqualTo(COUNT);
      assertThat(calling.run()).as("over the connection that was kept").isEqualTo(COUNT);
    }
  }

  @Test
  void theFloorReadsWhatDatabindReads() throws IOException {
    assertThat(new ListReader<>(new RecordParser()).list(body()))
        .isEqualTo(new DatabindReader().list(body()));
  }

  @Test
  void theFloorOfNormalisedFieldsReadsWhatTheFullOneReads() throws IOException {
    ConnectionRecord full = new ListReader<>(new RecordParser()).list(body()).get(9);
    SummaryRecord normalised = new ListReader<>(new SummaryParser()).list(body()).get(9);

    assertThat(normalised)
        .isEqualTo(
            new SummaryRecord(
                full.id(),
                requireNonNull(full.type()).id(),
                full.name(),
                full.organizationId(),
                full.parentConnectionId(),
                full.status(),
                full.statusError(),
                full.authUrl(),
                requireNonNull(full.createdAt()).toInstant(),
                requireNonNull(full.updatedAt()).toInstant()));
    assertThat(normalised.statusError()).isEqualTo("the password was refused");
  }

  private static ByteArrayInputStream body() {
    return new ByteArrayInputStream(BODY);
  }
}
