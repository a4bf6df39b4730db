package dev.connections.proofs.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One fuzz test, run for a while in a JVM of its own. */
record Target(Class<?> test, String name) {
  private static final List<Target> ALL =
      List.of(
          new Target(CodecFuzzTest.class, "structural"),
          new Target(CodecFuzzTest.class, "ampersand"),
          new Target(CodecFuzzTest.class, "campaign"),
          new Target(CodecFuzzTest.class, "polytomic"),
          new Target(ErrorFuzzTest.class, "errors"),
          new Target(RetryAfterFuzzTest.class, "retryAfter"),
          new Target(RateLimitFuzzTest.class, "rateLimit"),
          new Target(IdFuzzTest.class, "id"),
          new Target(RawFuzzTest.class, "raw"),
          new Target(RefFuzzTest.class, "ref"),
          new Target(JsonFuzzTest.class, "json"),
          new Target(ReplyFuzzTest.class, "replies"),
          new Target(RedirectFuzzTest.class, "redirect"));

  /**
   * An input that takes longer is a finding; the first one loads all classes, on a busy machine.
   */
  private static final Duration LONGEST_INPUT = Duration.ofMinutes(1);

  private static final Duration START_AND_END = Duration.ofMinutes(3);

  static List<Target> startingWith(String prefix) {
    return ALL.stream().filter(target -> target.name.startsWith(prefix)).toList();
  }

  Result run(Path folder, Duration duration, boolean planted)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command(folder, duration, planted))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      Duration most = duration.plus(START_AND_END);
      boolean ended = process.waitFor(most.toSeconds(), TimeUnit.SECONDS);
      return Result.of(name, log, ended && process.exitValue() == 0, planted);
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(Path folder, Duration duration, boolean planted) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+EnableDynamicAgentLoading", "-cp", classPath()));
    command.add("-Dfuzz.plant=" + planted);
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + test.getName());
    command.add("--target_method=" + name);
    // Jackson as well: without it the fuzzer would not see that it is on the way to JSON.
    command.add("--instrumentation_includes=dev.connections.**:com.fasterxml.jackson.core.**");
    command.add("--instrumentation_excludes=dev.connections.proofs.**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + File.separator);
    command.add("-max_total_time=" + duration.toSeconds());
    command.add("-timeout=" + LONGEST_INPUT.toSeconds());
    command.add("-rss_limit_mb=0");
    command.add("-print_final_stats=1");
    return command;
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
