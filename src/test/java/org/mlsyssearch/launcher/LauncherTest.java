package org.mlsyssearch.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

  private static final String SLEEPER = Sleeper.class.getName();

  @TempDir private Path dir;

  /** Sleeps for a minute; the program that is started in the test. */
  public static final class Sleeper {
    public static void main(String[] args) throws InterruptedException {
      Thread.sleep(60_000);
    }
  }

  /** A jar that the launcher starts, with the classes of this build. */
  private Path jar() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Launcher.class.getName());
    main.put(new Attributes.Name("Launch-Class"), SLEEPER);
    Path jar = dir.resolve("sleeper.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      String launcher = Launcher.class.getName();
      for (String type : List.of(launcher, launcher + "$1", launcher + "$2", SLEEPER)) {
        String name = type.replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in =
            Objects.requireNonNull(Launcher.class.getClassLoader().getResourceAsStream(name))) {
          in.transferTo(out);
        }
      }
    }
    return jar;
  }

  @Test
  void aProgramEndsWithTheProcessThatHandedOverToIt() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path jar = jar();
    Process parent = new ProcessBuilder(java, "-jar", jar.toString()).start();
    Process child =
        new ProcessBuilder(java, "-Dmlsys.launcher=" + parent.pid(), "-jar", jar.toString())
            .start();
    try {
      assertFalse(child.waitFor(2, TimeUnit.SECONDS));
      parent.destroyForcibly();
      assertTrue(child.waitFor(20, TimeUnit.SECONDS));
    } finally {
      parent.destroyForcibly();
      child.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({"1.8.0_442,8", "17.0.15,17", "21,21", "25-ea,25", "0,0", "'',0"})
  void readsTheFeatureVersionOfOldAndNewForms(String version, int feature) {
    assertEquals(feature, Launcher.feature(version));
  }
}
