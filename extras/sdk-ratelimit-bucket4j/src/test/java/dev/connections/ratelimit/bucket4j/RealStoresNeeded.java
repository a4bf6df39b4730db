package dev.connections.ratelimit.bucket4j;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** On a class whose tests ask real servers; they are skipped, and say so, where there is none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealStoresNeeded.Condition.class)
@interface RealStoresNeeded {
  /** Looks whether an address was given. */
  final class Condition implements ExecutionCondition {
    private static final String NOT_RUN =
        "The tests against Redis and PostgreSQL were NOT run: .ci/many-machines starts both and"
            + " runs them, and so does -Dratelimit.redis=redis://HOST:PORT"
            + " -Dratelimit.postgres=jdbc:postgresql://HOST:PORT/DATABASE?user=USER.";

    static {
      if (RealStore.given().isEmpty()) {
        System.out.println(NOT_RUN);
      }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return RealStore.given().isEmpty()
          ? ConditionEvaluationResult.disabled(NOT_RUN)
          : ConditionEvaluationResult.enabled("There are stores");
    }
  }
}
