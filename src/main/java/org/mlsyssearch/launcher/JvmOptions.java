package org.mlsyssearch.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;

/** The options with which this JVM was started. */
final class JvmOptions {

  /** The variables in which Java looks for more options; a JVM started from here does so too. */
  private static final String[] VARIABLES = {
    "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"
  };

  private JvmOptions() {}

  /** Those of the command line. Asking the JVM, as it must be done outside Linux, takes longer. */
  static List<String> given() {
    try {
      byte[] line = Files.readAllBytes(Paths.get("/proc/self/cmdline"));
      List<String> words = Arrays.asList(new String(line, Charset.defaultCharset()).split("\0"));
      int end = words.indexOf("-jar");
      if (end > 0) {
        return words.subList(1, end);
      }
    } catch (IOException e) {
      // No Linux.
    }
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  /** Whether they, and those of the environment, are about properties and sizes alone. */
  static boolean areAboutSizes(List<String> given) {
    for (String option : given) {
      if (!isAboutSizes(option)) {
        return false;
      }
    }
    for (String variable : VARIABLES) {
      String options = System.getenv(variable);
      for (String option : options == null ? new String[0] : options.trim().split("\\s+")) {
        if (!option.isEmpty() && !isAboutSizes(option)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isAboutSizes(String option) {
    return option.startsWith("-D") || option.matches("-X(mx|ms|mn|ss)\\d.*");
  }
}
