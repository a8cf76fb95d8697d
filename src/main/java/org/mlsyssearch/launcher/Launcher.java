package org.mlsyssearch.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;

/**
 * Starts the jar's real main class on a Java that is new enough.
 *
 * <p>It is compiled for Java 8, so that an old {@code java} on the PATH can run it. On Java 21 or
 * newer it calls the class named by the manifest's {@code Launch-Class} in this JVM. On an older
 * one it looks for a newer Java in {@code JAVA_HOME}, {@code JDK_HOME} and the usual places of
 * Linux and macOS, and hands over: same arguments, same streams, same exit code; a signal to this
 * process ends the other, which ends too where this one was killed. Where there is none it says in
 * one sentence what is needed and exits with 2.
 */
public final class Launcher {

  static final int NEEDED = 21;

  /** The system property that names the process which handed over. */
  private static final String PARENT = "mlsys.launcher";

  private static final int LOST_PARENT = 1;

  private Launcher() {}

  public static void main(String[] args) throws Exception {
    File jar = new File(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (feature(System.getProperty("java.specification.version")) >= NEEDED) {
      String parent = System.getProperty(PARENT);
      if (parent != null) {
        endWith(Long.parseLong(parent));
      }
      callMain(launchClass(jar), args);
    } else {
      System.exit(handOver(jar, args));
    }
  }

  /** Ends this process when another has ended. */
  private static void endWith(final long parent) {
    Thread watch =
        new Thread("launcher-watch") {
          @Override
          public void run() {
            try {
              while (runs(parent)) {
                Thread.sleep(500);
              }
              System.exit(LOST_PARENT);
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException("Java " + NEEDED + " knows processes", e);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    watch.setDaemon(true);
    watch.start();
  }

  /** Whether a process runs; asked by name, as Java 8 does not know the class. */
  private static boolean runs(long process) throws ReflectiveOperationException {
    Class<?> handle = Class.forName("java.lang.ProcessHandle");
    Optional<?> found = (Optional<?>) handle.getMethod("of", long.class).invoke(null, process);
    return found.isPresent() && (Boolean) handle.getMethod("isAlive").invoke(found.get());
  }

  private static String launchClass(File jar) throws IOException {
    JarFile file = new JarFile(jar);
    try {
      return file.getManifest().getMainAttributes().getValue("Launch-Class");
    } finally {
      file.close();
    }
  }

  private static void callMain(String className, String[] args) throws Exception {
    try {
      Class.forName(className).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception) {
        throw (Exception) e.getCause();
      }
      throw (Error) e.getCause();
    }
  }

  private static int handOver(File jar, String[] args) throws IOException, InterruptedException {
    File java = findJava();
    if (java == null) {
      System.err.println(
          jar.getName()
              + " needs Java "
              + NEEDED
              + " or newer and this is Java "
              + System.getProperty("java.version")
              + "; install one (Debian: apt install openjdk-21-jre-headless or newer) or set"
              + " JAVA_HOME to it.");
      return 2;
    }
    List<String> command = new ArrayList<String>();
    command.add(java.getPath());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add(
        "-D" + PARENT + "=" + ManagementFactory.getRuntimeMXBean().getName().replaceAll("@.*", ""));
    command.add("-jar");
    command.add(jar.getPath());
    command.addAll(Arrays.asList(args));
    final Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread() {
              @Override
              public void run() {
                process.destroy();
                try {
                  Runtime.getRuntime().halt(process.waitFor());
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            });
    return process.waitFor();
  }

  /** The {@code java} of the best place: a variable's if new enough, else the newest installed. */
  private static File findJava() {
    for (String variable : new String[] {"JAVA_HOME", "JDK_HOME"}) {
      String home = System.getenv(variable);
      if (home != null && version(new File(home)) >= NEEDED) {
        return java(new File(home));
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
    File best = null;
    int bestVersion = NEEDED - 1;
    for (String parent : parents) {
      File[] children = new File(parent).listFiles();
      if (children == null) {
        continue;
      }
      Arrays.sort(children);
      for (File child : children) {
        for (File home : new File[] {child, new File(child, "Contents/Home")}) {
          int version = version(home);
          if (version > bestVersion) {
            best = java(home);
            bestVersion = version;
          }
        }
      }
    }
    return best;
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
