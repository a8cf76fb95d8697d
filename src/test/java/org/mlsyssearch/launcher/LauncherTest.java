package org.mlsyssearch.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  private static final Map<String, String> QUICK =
      Map.of(
          "Launch-Again", "true",
          "Launch-Input", "lists",
          "Launch-Small", "100",
          "Launch-Quick", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");

  @TempDir private Path dir;

  /** Sleeps for a minute. */
  public static final class Sleeper {
    public static void main(String[] args) throws InterruptedException {
      Thread.sleep(60_000);
    }
  }

  /** Tells the options of its JVM. */
  public static final class Teller {
    public static void main(String[] args) {
      System.out.println(ManagementFactory.getRuntimeMXBean().getInputArguments());
      System.exit(7);
    }
  }

  @Test
  void aJarIsKnownByTheClassPathWhereItsClassDoesNotKnowIt() throws Exception {
    File jar = new File("lib/server.jar");
    assertEquals(jar, Launcher.jar(null, "lib/server.jar"));
    URL place = jar.getAbsoluteFile().toURI().toURL();
    assertEquals(jar.getAbsoluteFile(), Launcher.jar(place, "other.jar"));
  }

  @Test
  void aProgramEndsWithTheProcessThatHandedOverToIt() throws IOException, InterruptedException {
    Path jar = LaunchedJar.of(dir, Sleeper.class, Map.of());
    Process parent = new ProcessBuilder(JAVA, "-jar", jar.toString()).start();
    Process child =
        new ProcessBuilder(JAVA, "-Dmlsys.launcher=" + parent.pid(), "-jar", jar.toString())
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

  /** What the program says of its options, started in the test's folder. */
  private String told(Map<String, String> manifest, String... command)
      throws IOException, InterruptedException {
    Path jar = LaunchedJar.of(dir, Teller.class, manifest);
    List<String> words = new ArrayList<>(List.of(JAVA));
    for (String word : command) {
      words.add(word.equals("JAR") ? jar.toString() : word);
    }
    Path out = dir.resolve("out");
    Process process =
        new ProcessBuilder(words)
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String said = Files.readString(out);
    assertEquals(7, process.exitValue(), said);
    return said.strip();
  }

  private void input(int bytes) throws IOException {
    Files.writeString(
        Files.createDirectories(dir.resolve("lists")).resolve("a.md"), "-".repeat(bytes));
  }

  @Test
  void aJarWithLittleToReadIsStartedAgainByItsQuickOptions() throws Exception {
    input(50);
    String said = told(QUICK, "-Xmx300m", "-Dmine=1", "-jar", "JAR");
    assertTrue(
        said.startsWith(
            "[-Xmx300m, -Dmine=1, -XX:+IgnoreUnrecognizedVMOptions, -XX:+UseSerialGC,"
                + " -XX:TieredStopAtLevel=1, -Dmlsys.launcher="),
        said);
  }

  @Test
  void oneWithMuchToReadIsNot() throws Exception {
    input(500);
    assertEquals("[]", told(QUICK, "-jar", "JAR"));
    assertEquals("[]", told(QUICK, "-jar", "JAR", "--other=x", "lists"));
  }

  @Test
  void neitherIsOneThatHasNothingToRead() throws Exception {
    assertEquals("[]", told(QUICK, "-jar", "JAR", "--help"));
  }

  @Test
  void whoeverChoosesACollectorHasIt() throws Exception {
    input(50);
    assertEquals("[-XX:+UseParallelGC]", told(QUICK, "-XX:+UseParallelGC", "-jar", "JAR"));
  }

  @Test
  void aJarThatDoesNotAskForItIsNotStartedAgain() throws Exception {
    input(50);
    assertEquals("[]", told(Map.of(), "-jar", "JAR"));
  }

  @Test
  void aCacheBesideTheJarIsUsedAndADamagedOneIsNotSpokenOf() throws Exception {
    assumeTrue(Runtime.version().feature() >= 25, "makes no cache in one step");
    input(50);
    Path cache = dir.resolve("launched.aot");
    told(QUICK, "-XX:AOTCacheOutput=" + cache, "-Xlog:disable", "-XX:+UseSerialGC", "-jar", "JAR");
    assertTrue(Files.size(cache) > 1_000_000);
    String used = told(QUICK, "-jar", "JAR");
    assertTrue(used.contains("-XX:AOTCache=" + cache), used);
    byte[] bytes = Files.readAllBytes(cache);
    for (int i = bytes.length / 20; i < bytes.length; i += 4_001) {
      bytes[i] ^= 0x5a;
    }
    for (int length : new int[] {bytes.length, bytes.length / 2, 10, 0}) {
      Files.write(cache, java.util.Arrays.copyOf(bytes, length));
      assertEquals(
          used.replaceAll("launcher=\\d+", ""),
          told(QUICK, "-jar", "JAR").replaceAll("launcher=\\d+", ""));
    }
  }

  @ParameterizedTest
  @CsvSource({"1.8.0_442,8", "17.0.15,17", "21,21", "25-ea,25", "0,0", "'',0"})
  void readsTheFeatureVersionOfOldAndNewForms(String version, int feature) {
    assertEquals(feature, NewerJava.feature(version));
  }
}
