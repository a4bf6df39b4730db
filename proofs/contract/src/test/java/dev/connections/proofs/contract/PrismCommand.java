package dev.connections.proofs.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where Prism is, if it is here; {@link Needed} tests are skipped where it is not. */
final class PrismCommand implements ExecutionCondition {
  private static final String NOT_RUN =
      "The tests against Prism were NOT run: they need Node; .ci/run installs Prism and runs them,"
          + " and so does -Dprism=<its command> or the environment variable PRISM"
          + " (npm package @stoplight/prism-cli, 5.14.2).";
  private static final Optional<Path> COMMAND = find();

  static {
    if (COMMAND.isEmpty()) {
      System.out.println(NOT_RUN);
    }
  }

  static Path path() {
    return COMMAND.orElseThrow();
  }

  private static Optional<Path> find() {
    Optional<Path> named =
        Stream.of(System.getProperty("prism"), System.getenv("PRISM"))
            .filter(Objects::nonNull)
            .filter(name -> !name.isBlank())
            .map(Path::of)
            .findFirst();
    named
        .filter(path -> !Files.isExecutable(path))
        .ifPresent(
            path -> {
              throw new IllegalStateException("prism: " + path + " cannot be executed");
            });
    return named;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return COMMAND.isPresent()
        ? ConditionEvaluationResult.enabled("Prism is here")
        : ConditionEvaluationResult.disabled(NOT_RUN);
  }

  /** On a class that starts Prism. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @ExtendWith(PrismCommand.class)
  @interface Needed {}
}
