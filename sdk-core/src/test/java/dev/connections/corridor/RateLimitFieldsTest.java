package dev.connections.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.http.Permit;
import dev.connections.http.TransportReply;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitFieldsTest {
  private final Map<String, List<String>> headers = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private final Permit permit =
      new Permit() {
        @Override
        public Duration delay() {
          return Duration.ZERO;
        }

        @Override
        public void remaining(long requests, Duration reset) {
          told.add(requests + " for " + reset);
        }
      };

  @Test
  void whatIsLeftAndUntilWhenIsRead() {
    reply("ratelimit", "\"default\";r=50;t=30");

    assertThat(told).containsExactly("50 for PT30S");
  }

  @Test
  void ofSeveralPoliciesTheOneCountsThatHasLeastLeft() {
    headers.put(
        "ratelimit", List.of("\"daily\";r=900;t=80000", "\"burst\";r=3;t=9 , \"x\";r=4;t=1"));
    tell();

    assertThat(told).containsExactly("3 for PT9S");
  }

  @Test
  void withoutATimeTheWindowOfThePolicyCounts() {
    headers.put("ratelimit-policy", List.of("\"burst\";q=100;w=60,\"daily\";q=1000;w=86400"));
    reply("ratelimit", "\"burst\";r=7");

    assertThat(told).containsExactly("7 for PT1M");
  }

  @Test
  void unknownParametersAreComments() {
    reply("ratelimit", "\"a\";r=1;t=2;pk=:dHJpYWw=:;x;y=tok/en;z=?1;w=1.5;d=@1;s=%\"f%c3\";-n=-3");
    assertThat(told).isEmpty(); // a key begins with a letter

    reply("ratelimit", "\"a\";r=1;t=2;pk=:dHJpYWw=:;x;y=tok/en;z=?1;w=1.5;d=@1;s=%\"f%c3\";n=-3");
    assertThat(told).containsExactly("1 for PT2S");
  }

  @Test
  void theFieldsOfTheFirstDraftsAreRead() {
    headers.put("ratelimit-limit", List.of("100"));
    headers.put("ratelimit-reset", List.of("50"));
    reply("ratelimit-remaining", "12");

    assertThat(told).containsExactly("12 for PT50S");
  }

  @Test
  void inTheFirstDraftsThePolicyOfTheLimitTellsItsWindow() {
    headers.put("ratelimit-limit", List.of("5"));
    headers.put("ratelimit-policy", List.of("100;w=60, 5;w=1"));
    reply("ratelimit-remaining", "0");

    assertThat(told).containsExactly("0 for PT1S");
  }

  @Test
  void aRestWithoutAnyTimeSaysNothing() {
    headers.put("ratelimit-limit", List.of("5"));
    reply("ratelimit-remaining", "0");
    headers.clear();
    reply("ratelimit", "\"a\";r=0");

    assertThat(told).isEmpty();
  }

  @Test
  void aResetThatIsDaysOffEndsAfterAMinute() {
    reply("ratelimit", "\"a\";r=0;t=86400");

    assertThat(told).containsExactly("0 for PT1M");
  }

  @Test
  void retryAfterOutranksTheFields() {
    headers.put("retry-after", List.of("1"));
    reply("ratelimit", "\"a\";r=0;t=100");

    assertThat(told).isEmpty();
  }

  @Test
  void aReplyFromACacheSaysNothingOfToday() {
    headers.put("age", List.of("17"));
    reply("ratelimit", "\"a\";r=0;t=100");
    assertThat(told).isEmpty();

    headers.put("age", List.of("0"));
    tell();
    assertThat(told).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "\"a\"",
        "\"a\";r",
        "\"a\";r=;t=1",
        "\"a\";r=-1;t=1",
        "\"a\";r=1.5;t=1",
        "\"a\";r=1;t=x",
        "\"a\";r=\"1\";t=1",
        "a;r=1;t=1",
        "1;r=1;t=1",
        "\"a;r=1;t=1",
        "\"a\";r=1;t=1,",
        "\"a\";r=1;t=1 \"b\"",
        "\"a\";r=1;t=1;",
        "\"a\" ;r=1;t=1",
        "\"a\";r=1234567890123456;t=1",
        "\"a\";r=1;T=1",
        "(\"a\");r=1;t=1",
        "\"\\n\";r=1;t=1",
        "\"\u00e4\";r=1;t=1",
        "\"a\";r=1;t=1,?2",
        "\"a\";r=1;t=1,:=",
        "\"a\";r=1;t=1,1.2345",
        "\"a\";r=1;t=1,%x",
        "\"a\";r=1;t=1;-x"
      })
  void malformedFieldsAreIgnored(String field) {
    reply("ratelimit", field);

    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "-1", "1, 2", "\"1\"", "1.5", "99999999999999999999", "1;", "0x1"})
  void malformedNumbersOfTheFirstDraftsAreIgnored(String number) {
    headers.put("ratelimit-reset", List.of("1"));
    reply("ratelimit-remaining", number);
    headers.put("ratelimit-reset", List.of(number));
    reply("ratelimit-remaining", "1");

    assertThat(told).isEmpty();
  }

  private void reply(String header, String value) {
    headers.put(header, List.of(value));
    tell();
  }

  private void tell() {
    RateLimitFields.tell(TransportReply.of(200, headers, InputStream.nullInputStream()), permit);
  }
}
