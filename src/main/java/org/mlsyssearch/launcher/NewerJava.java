package org.mlsyssearch.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Properties;

/**
 * A Java that a jar can be handed over to: one that {@code JAVA_HOME} or {@code JDK_HOME} names if
 * it is new enough, else the newest in the usual places of Linux and macOS.
 */
final class NewerJava {

  private final File home;
  private final int version;

  private NewerJava(File home, int version) {
    this.home = home;
    this.version = version;
  }

  /** The Java that runs this. */
  static NewerJava running() {
    return new NewerJava(
        new File(System.getProperty("java.home")),
        feature(System.getProperty("java.specification.version")));
  }

  /** The best that is installed; null where none is new enough. */
  static NewerJava find() {
    for (String variable : new String[] {"JAVA_HOME", "JDK_HOME"}) {
      String home = System.getenv(variable);
      if (home != null && version(new File(home)) >= Launcher.NEEDED) {
        return new NewerJava(new File(home), version(new File(home)));
      }
    }
    String user = System.getProperty("user.home");
    String[] parents = {
      "/usr/lib/jvm",
      "/usr/java",
      "/opt",
      "/opt/java",
      "/usr/local",
      "/Library/Java/JavaVirtualMachines",
      user + "/Library/Java/JavaVirtualMachines",
      user + "/.sdkman/candidates/java",
      user + "/.jdks",
    };
    NewerJava best = new NewerJava(null, Launcher.NEEDED - 1);
    for (String parent : parents) {
      File[] children = new File(parent).listFiles();
      if (children == null) {
        continue;
      }
      Arrays.sort(children);
      for (File child : children) {
        for (File home : new File[] {child, new File(child, "Contents/Home")}) {
          int version = version(home);
          if (version > best.version) {
            best = new NewerJava(home, version);
          }
        }
      }
    }
    return best.home == null ? null : best;
  }

  int version() {
    return version;
  }

  String command() {
    return java(home).getPath();
  }

  /** Whether its command is where it is looked for. */
  boolean canStart() {
    return java(home).canExecute();
  }

  private static File java(File home) {
    return new File(home, "bin/java");
  }

  /** The feature version that a Java home's {@code release} file states, 0 where there is none. */
  private static int version(File home) {
    if (!java(home).canExecute()) {
      return 0;
    }
    Properties release = new Properties();
    try {
      InputStream in = Files.newInputStream(Paths.get(home.getPath(), "release"));
      try {
        release.load(in);
      } finally {
        in.close();
      }
    } catch (IOException e) {
      return 0;
    }
    return feature(release.getProperty("JAVA_VERSION", "0").replace("\"", ""));
  }

  /** The first number of a version: 17 of "17.0.15", 8 of "1.8.0_442". */
  static int feature(String version) {
    String text = version.startsWith("1.") ? version.substring(2) : version;
    int end = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == 0 ? 0 : Integer.parseInt(text.substring(0, end));
  }
}
