package dev.connections.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClashTest {
  private static final String MEMBER =
      "'long kotlin.time.DurationKt.toDuration(int, kotlin.time.DurationUnit)'";

  @Test
  void theLibraryThatLacksAMemberIsNamedAndNotTheOneThatCallsIt() {
    assertThat(Clash.of(new NoSuchMethodError("'okio.Socket okio.Okio.socket(java.net.Socket)'")))
        .hasMessageMatching("Okio at .*okio-jvm-.*\\.jar is older than what the SDK needs .*");
  }

  @Test
  void whatCouldNotBeInitialisedIsFollowedToItsReason() {
    LinkageError error = new ExceptionInInitializerError(new NoSuchMethodError(MEMBER));

    assertThat(Clash.of(error)).hasMessageStartingWith("Kotlin's library at ").hasCause(error);
  }

  @Test
  void whatWasTriedAgainNamesTheLibraryOfTheClass() {
    String message = "Could not initialize class com.fasterxml.jackson.core.JsonFactory";

    assertThat(Clash.of(new NoClassDefFoundError(message)))
        .hasMessageStartingWith("jackson-core at ");
  }

  @Test
  void anErrorThatNamesNoLibraryTellsWhereAllOfThemAre() {
    assertThat(Clash.of(new NoSuchFieldError("Companion")))
        .hasMessageContainingAll(
            "do not fit together",
            "OkHttp at ",
            "Okio at ",
            "Kotlin's library at ",
            "jackson-core at ");
  }
}
