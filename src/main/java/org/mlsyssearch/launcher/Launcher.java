package org.mlsyssearch.launcher;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Starts the jar's real main class on a Java that is new enough, with options that suit it.
 *
 * <p>It is compiled for Java 8, so that an old {@code java} on the PATH can run it. On Java 21 or
 * newer it calls the class named by the manifest's {@code Launch-Class} in this JVM. On an older
 * one it looks for a newer Java and hands over to it ({@link HandOver}), with what {@link
 * QuickStart} adds; where there is none it says in one sentence what is needed and exits with 2. A
 * jar whose manifest says {@code Launch-Again} is handed over to the same Java too, where quickly
 * compiled code saves more than another start takes.
 */
public final class Launcher {

  static final int NEEDED = 21;

  private Launcher() {}

  public static void main(String[] args) throws Exception {
    File jar =
        jar(
            Launcher.class.getProtectionDomain().getCodeSource().getLocation(),
            System.getProperty("java.class.path"));
    // Closed behind the program: what a class loader reads of it later needs not be opened anew.
    JarFile open = new JarFile(jar);
    Attributes manifest = open.getManifest().getMainAttributes();
    if (HandOver.isHandedOver()) {
      HandOver.endWithParent();
    } else {
      NewerJava java = NewerJava.running();
      if (java.version() < NEEDED) {
        handOver(jar, manifest, NewerJava.find(), args);
      } else if (Boolean.parseBoolean(manifest.getValue("Launch-Again")) && java.canStart()) {
        again(jar, manifest, java, args);
      }
    }
    try {
      callMain(manifest.getValue("Launch-Class"), args);
    } finally {
      open.close();
    }
  }

  /**
   * The jar that a class is of.
   *
   * @param place where the class says that it is from; null of some classes of an AOT cache
   * @param classPath the whole class path, which is the jar where one was started with {@code -jar}
   */
  static File jar(URL place, String classPath) throws URISyntaxException {
    return place == null ? new File(classPath) : new File(place.toURI());
  }

  private static void handOver(File jar, Attributes manifest, NewerJava java, String[] args)
      throws Exception {
    if (java == null) {
      System.err.println(
          jar.getName()
              + " needs Java "
              + NEEDED
              + " or newer and this is Java "
              + System.getProperty("java.version")
              + "; install one (Debian: apt install openjdk-21-jre-headless or newer) or set"
              + " JAVA_HOME to it.");
      System.exit(2);
    }
    List<String> given = JvmOptions.given();
    QuickStart quick = new QuickStart(jar, manifest, java, given, args);
    System.exit(HandOver.to(java, quick.options(), jar, args));
  }

  private static void again(File jar, Attributes manifest, NewerJava java, String[] args)
      throws Exception {
    QuickStart quick = new QuickStart(jar, manifest, java, JvmOptions.given(), args);
    if (quick.isShort()) {
      System.exit(HandOver.to(java, quick.options(), jar, args));
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
}
