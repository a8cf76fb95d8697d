package org.mlsyssearch.meaning;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the encoder: on the class path, else in {@code meaning.jar} beside the running jar. */
public final class Encoders {

  /** The jar that holds model and runtime. */
  public static final String JAR = "meaning.jar";

  private Encoders() {}

  /**
   * The encoder that is there.
   *
   * @param problem takes a sentence where one is there and cannot run
   * @return null where none is there or it cannot run
   */
  public static @Nullable Encoder find(Consumer<String> problem) {
    ClassLoader own = Encoders.class.getClassLoader();
    Path jar = beside();
    try {
      Iterator<EncoderFactory> here = ServiceLoader.load(EncoderFactory.class, own).iterator();
      if (here.hasNext()) {
        return here.next().create();
      }
      if (jar == null || !Files.isRegularFile(jar)) {
        return null;
      }
      // Open as long as the encoder lives, which is as long as the process.
      @SuppressWarnings("resource")
      URLClassLoader loader = new URLClassLoader("meaning", new URL[] {url(jar)}, own);
      Iterator<EncoderFactory> there = ServiceLoader.load(EncoderFactory.class, loader).iterator();
      if (there.hasNext()) {
        return there.next().create();
      }
      problem.accept("Papers are searched by words alone: '" + jar + "' holds no encoder.");
    } catch (EncoderUnavailableException e) {
      problem.accept("Papers are searched by words alone: " + e.getMessage() + ".");
    } catch (IOException | ServiceConfigurationError | LinkageError e) {
      problem.accept(
          "Papers are searched by words alone: '" + jar + "' cannot be read (" + e + ").");
    }
    return null;
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  /** Where the jar would stand; null if this program runs from no jar. */
  private static @Nullable Path beside() {
    CodeSource source = Encoders.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return null;
    }
    try {
      return Path.of(source.getLocation().toURI()).resolveSibling(JAR);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
