package dev.connections.proofs.mappers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.spi.Model;
import dev.connections.spi.OpenWord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a user puts into a mapper, knowingly or not: no secret comes out. */
class PublicTypesTest {
  private static final List<Object> SAMPLES = Samples.all();

  @Test
  void everyTypeThatAUserMayHoldHasASample() {
    Set<Class<?>> sampled = SAMPLES.stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(Exported.types())
        .filteredOn(PublicTypesTest::hasInstances)
        .filteredOn(type -> !type.getPackageName().equals("dev.connections.spi"))
        .filteredOn(type -> !sampled.contains(type))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noSecretComesOut(UsersMapper mapper) {
    for (Object sample : SAMPLES) {
      assertThat(said(mapper, sample)).as("%s", sample.getClass()).doesNotContain(Filled.PLANTED);
    }
  }

  /** What was written or, where a type is not meant to be written, the failure. */
  private static String said(UsersMapper mapper, Object sample) {
    try {
      return mapper.write(sample);
    } catch (RuntimeException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return trace.toString();
    }
  }

  /** Models have a test of their own, and words are no secrets. */
  private static boolean hasInstances(Class<?> type) {
    return !type.isInterface()
        && !type.isEnum()
        && !Modifier.isAbstract(type.getModifiers())
        && !Model.class.isAssignableFrom(type)
        && !OpenWord.class.isAssignableFrom(type);
  }
}
