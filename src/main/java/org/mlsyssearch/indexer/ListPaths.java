package org.mlsyssearch.indexer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Turns the names of lists in reports, which are relative to the folder they were found in, into
 * paths from the working directory, as forges want them.
 */
final class ListPaths {

  private final List<Path> given;
  private final Path base;

  /**
   * Paths of some lists.
   *
   * @param given the files and folders that are read
   */
  ListPaths(List<Path> given) {
    this(given, Path.of(""));
  }

  /** As {@link #ListPaths(List)}, from another directory than the working one. */
  ListPaths(List<Path> given, Path base) {
    this.given = given;
    this.base = base.toAbsolutePath().normalize();
  }

  /** The path from the base, with slashes; absolute where the file is elsewhere. */
  String of(String name) {
    for (Path path : given) {
      Path file = Files.isDirectory(path) ? path.resolve(name) : path;
      boolean itself = !Files.isDirectory(path) && name.equals(String.valueOf(path.getFileName()));
      if (itself || (Files.isDirectory(path) && Files.exists(file))) {
        return slashes(file);
      }
    }
    return name;
  }

  private String slashes(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path shown = whole.startsWith(base) ? base.relativize(whole) : whole;
    return shown.toString().replace('\\', '/');
  }
}
