package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small file system in memory, mounted over a folder; only root may. */
final class FullDisk implements AutoCloseable {

  private final Path folder;

  private FullDisk(Path folder) {
    this.folder = folder;
  }

  /** Whether this process may mount one. */
  static boolean isPossible() {
    try {
      Path folder = Files.createTempDirectory("mount");
      try (FullDisk disk = new FullDisk(folder)) {
        return disk.mount("size=64k") == 0;
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException | InterruptedException | IllegalStateException e) {
      return false;
    }
  }

  /** Mounts one of so many kilobytes over an empty folder. */
  static FullDisk of(Path folder, long kilobytes) throws IOException, InterruptedException {
    FullDisk disk = new FullDisk(Files.createDirectories(folder));
    Crashes.require(disk.mount("size=" + kilobytes + "k") == 0, "No tmpfs can be mounted");
    return disk;
  }

  /** Forbids or allows writing. */
  void setReadOnly(boolean readOnly) throws IOException, InterruptedException {
    Crashes.require(
        mount("remount," + (readOnly ? "ro" : "rw")) == 0, "The tmpfs cannot be mounted anew");
  }

  private int mount(String options) throws IOException, InterruptedException {
    return Programs.run(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()))
        .exit();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    Programs.run(List.of("umount", folder.toString()));
  }
}
