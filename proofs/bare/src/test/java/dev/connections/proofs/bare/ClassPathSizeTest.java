package dev.connections.proofs.bare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a user takes on board with one vendor. */
final class ClassPathSizeTest {
  /** The largest, Polytomic's, was 4.16 MiB when this was written. */
  private static final long LARGEST = (long) (4.25 * 1024 * 1024);

  /** What is here for the sake of the fakes only; whatever is not named is counted. */
  private static final String TEST_ONLY = "(sdk-testing|mockwebserver3).*";

  @ParameterizedTest
  @ValueSource(strings = {"structural", "ampersand", "activecampaign", "polytomic"})
  void theClassPathOfOneVendorStaysSmall(String vendor) {
    long bytes =
        Libraries.all().stream()
            .filter(library -> belongsTo(vendor, Libraries.name(library)))
            .mapToLong(ClassPathSizeTest::bytes)
            .sum();
    assertThat(bytes).isBetween(LARGEST / 2, LARGEST);
  }

  private static boolean belongsTo(String vendor, String name) {
    boolean ours = name.startsWith("sdk-");
    boolean wanted = name.startsWith("sdk-core") || name.startsWith("sdk-" + vendor);
    return ours ? wanted : !name.matches(TEST_ONLY);
  }

  private static long bytes(Path library) {
    try {
      return Files.isDirectory(library) ? zipped(library) : Files.size(library);
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
