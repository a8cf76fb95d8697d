package org.mlsyssearch.launcher;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;

/**
 * The options by which a JVM does little work sooner: those that were given, then those that the
 * manifest keeps for small input ({@code Launch-Quick}, below {@code Launch-Small} bytes), then the
 * AOT cache beside the jar, such as {@code indexer.aot}.
 *
 * <p>Nothing is added where more was given than properties and sizes: whoever chooses a collector
 * has it. A cache that was made by another Java, of another jar, or that is damaged is not used,
 * and nothing is said of it: Java compares its checksums first, as it would go down with a damaged
 * one.
 */
final class QuickStart {

  /** The first Java that makes a cache in one step and knows every option here. */
  private static final int KNOWS_CACHES = 25;

  private final File jar;
  private final NewerJava java;
  private final List<String> given;
  private final List<String> quick;

  QuickStart(
      File jar, Attributes manifest, NewerJava java, List<String> given, String[] arguments) {
    this.jar = jar;
    this.java = java;
    this.given = given;
    String options = manifest.getValue("Launch-Quick");
    this.quick =
        options != null && JvmOptions.areAboutSizes(given) && isSmall(manifest, arguments)
            ? Arrays.asList(options.split(" "))
            : Collections.<String>emptyList();
  }

  private static boolean isSmall(Attributes manifest, String[] arguments) {
    List<String> names = new ArrayList<String>(Arrays.asList(arguments));
    String variable = manifest.getValue("Launch-Input-Variable");
    String named = variable == null ? null : System.getenv(variable);
    names.add(named == null ? manifest.getValue("Launch-Input") : named);
    return new Input(names).isBelow(Long.parseLong(manifest.getValue("Launch-Small")));
  }

  /** Whether little is to be done. */
  boolean isShort() {
    return !quick.isEmpty();
  }

  /** All options of the JVM to be started. */
  List<String> options() {
    List<String> options = new ArrayList<String>(given);
    if (JvmOptions.areAboutSizes(given)) {
      options.add("-XX:+IgnoreUnrecognizedVMOptions");
      options.addAll(quick);
      File cache = new File(jar.getPath().replaceFirst("[.]jar$", ".aot"));
      if (java.version() >= KNOWS_CACHES && cache.isFile()) {
        options.add("-XX:AOTCache=" + cache.getPath());
        options.addAll(
            Arrays.asList(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+VerifySharedSpaces",
                "-Xlog:aot*=off",
                "-Xlog:cds*=off"));
      }
    }
    return options;
  }
}
