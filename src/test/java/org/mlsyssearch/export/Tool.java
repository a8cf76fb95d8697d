package org.mlsyssearch.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that we did not write, run on what we wrote. */
final class Tool {

  /**
   * How a run ended.
   *
   * @param code the exit code
   * @param out what it wrote to its standard output
   * @param err what it complained of
   */
  record Run(int code, String out, String err) {}

  private Tool() {}

  /** Runs a program in a directory; where it is not installed, the test is skipped and says so. */
  static Run run(Path directory, String... command) throws IOException, InterruptedException {
    boolean installed = isInstalled(command[0]);
    if (!installed) {
      System.err.println("Skipped: '" + command[0] + "' is not installed");
    }
    assumeTrue(installed, command[0] + " is not installed");
    Path out = Files.createTempFile(directory, "tool", ".out");
    Path err = Files.createTempFile(directory, "tool", ".err");
    Process process =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(command[0] + " did not end");
    }
    return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static boolean isInstalled(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
