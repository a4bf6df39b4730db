package dev.connections.proofs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a user takes on board with one vendor. */
final class ClassPathSizeTest {
  private static final long LARGEST = (long) (5.8 * 1024 * 1024);

  /** What is here for the sake of these tests only; whatever is not named is counted. */
  private static final String TEST_ONLY =
      "(snakeyaml|jackson-dataformat|junit|opentest4j|apiguardian|assertj|byte-buddy|archunit|slf4j|mockwebserver|sdk-testing).*"
          + "|surefire.*|hamcrest.*";

  @ParameterizedTest
  @ValueSource(strings = {"structural", "ampersand", "activecampaign", "polytomic"})
  void theClassPathOfOneVendorStaysSmall(String vendor) {
    long bytes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(entry -> belongsTo(vendor, entry))
            .mapToLong(ClassPathSizeTest::bytes)
            .sum();
    assertThat(bytes).isBetween(LARGEST / 2, LARGEST);
  }

  private static boolean belongsTo(String vendor, Path entry) {
    String name = artifact(entry);
    boolean ours = name.startsWith("sdk-");
    boolean wanted = name.startsWith("sdk-core") || name.startsWith("sdk-" + vendor);
    return ours ? wanted : Files.isRegularFile(entry) && !name.matches(TEST_ONLY);
  }

  /** The name of the jar or, for target/classes, of its module's folder. */
  private static String artifact(Path entry) {
    Path named = Files.isDirectory(entry) ? entry.resolve("../..").normalize() : entry;
    return named.toFile().getName();
  }

  private static long bytes(Path entry) {
    try {
      return Files.isDirectory(entry) ? zipped(entry) : Files.size(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As large as the jar that will be made of the folder. */
  private static long zipped(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return bytes.size();
  }
}
