package org.mlsyssearch.addon;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds what is optional: on the class path, else in a jar beside the running one. */
public final class AddOn {

  private AddOn() {}

  /**
   * What implements a service, named in {@code META-INF/services}.
   *
   * @param jar the name of the jar that would hold it
   * @return null where it is neither on the class path nor is the jar there
   * @throws IOException with a sentence if the jar is there and cannot be used
   */
  public static <T> @Nullable T find(Class<T> service, String jar) throws IOException {
    ClassLoader own = AddOn.class.getClassLoader();
    Path beside = beside(jar);
    try {
      Iterator<T> here = ServiceLoader.load(service, own).iterator();
      if (here.hasNext()) {
        return here.next();
      }
      if (beside == null || !Files.isRegularFile(beside)) {
        return null;
      }
      // Open as long as what it holds is used, which is as long as the process.
      @SuppressWarnings("resource")
      URLClassLoader loader = new URLClassLoader(jar, new URL[] {beside.toUri().toURL()}, own);
      Iterator<T> there = ServiceLoader.load(service, loader).iterator();
      if (there.hasNext()) {
        return there.next();
      }
    } catch (IOException | ServiceConfigurationError | LinkageError e) {
      throw new IOException("'" + beside + "' cannot be read (" + e + ")", e);
    }
    throw new IOException("'" + beside + "' is damaged or not the " + jar + " of this program");
  }

  /** Where the jar would stand; null if this program runs from no jar. */
  private static @Nullable Path beside(String jar) {
    CodeSource source = AddOn.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return null;
    }
    try {
      return Path.of(source.getLocation().toURI()).resolveSibling(jar);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
