package dev.connections.proofs.mappers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.auth.Secret;
import dev.connections.spi.Model;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every model of every vendor, with every member, through every mapper. */
class ModelsTest {
  private static final List<Class<? extends Model>> MODELS = Exported.models();

  @Test
  void noVendorIsForgotten() {
    assertThat(MODELS)
        .hasSizeGreaterThan(90)
        .extracting(Class::getPackageName)
        .containsOnly(
            "dev.connections.structural.model",
            "dev.connections.ampersand.model",
            "dev.connections.activecampaign.model",
            "dev.connections.polytomic.model");
    assertThat(Sensitive.count()).isGreaterThan(30);
  }

  @Test
  void whatIsASecretInJavaIsOneInTheSpec() {
    for (Class<? extends Model> model : MODELS) {
      for (Method member : Filled.members(model)) {
        if (member.toGenericString().contains(Secret.class.getName())) {
          assertThat(Sensitive.is(model, member.getName())).as("%s", member).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noSecretIsWritten(UsersMapper mapper) {
    for (Class<? extends Model> model : MODELS) {
      Model filled = Filled.model(model);

      assertThat(mapper.write(filled)).contains(Secret.MASK).doesNotContain(Filled.PLANTED);
      assertThat(filled.toString()).doesNotContain(Filled.PLANTED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsReadBackIsWhatWasWrittenWithoutItsSecrets(UsersMapper mapper) {
    for (Class<? extends Model> model : MODELS) {
      Model filled = Filled.model(model);

      Model read = mapper.read(mapper.write(filled), model);

      Comparison.assertSameWithoutSecrets(filled, read);
      assertThat((Model) mapper.read(mapper.write(read), model)).isEqualTo(read);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyMapperWritesTheSame(UsersMapper mapper) {
    for (Class<? extends Model> model : MODELS) {
      Model filled = Filled.model(model);

      assertThat(mapper.write(filled)).isEqualTo(filled.toJson().toString());
    }
  }
}
