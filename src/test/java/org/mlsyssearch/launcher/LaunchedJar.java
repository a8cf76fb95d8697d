package org.mlsyssearch.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar that the launcher starts, with the classes of this build. */
final class LaunchedJar {

  private static final List<String> LAUNCHER =
      List.of(
          "HandOver",
          "HandOver$1",
          "HandOver$2",
          "Input",
          "JvmOptions",
          "Launcher",
          "NewerJava",
          "QuickStart");

  private LaunchedJar() {}

  /**
   * Writes {@code launched.jar}, where it is not there yet.
   *
   * @param main the program
   * @param manifest what the manifest says besides
   */
  static Path of(Path folder, Class<?> main, Map<String, String> manifest) throws IOException {
    Path jar = folder.resolve("launched.jar");
    if (Files.exists(jar)) {
      return jar;
    }
    Manifest written = new Manifest();
    Attributes attributes = written.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Launcher.class.getName());
    attributes.putValue("Launch-Class", main.getName());
    manifest.forEach(attributes::putValue);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), written)) {
      for (String name : LAUNCHER) {
        add(out, Launcher.class.getPackageName() + "." + name);
      }
      add(out, main.getName());
    }
    return jar;
  }

  private static void add(JarOutputStream out, String type) throws IOException {
    String name = type.replace('.', '/') + ".class";
    out.putNextEntry(new JarEntry(name));
    try (InputStream in =
        Objects.requireNonNull(Launcher.class.getClassLoader().getResourceAsStream(name))) {
      in.transferTo(out);
    }
  }
}
