package org.mlsyssearch.corpus;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** Finds the files of a corpus, in an order that is the same everywhere. */
public final class CorpusFiles {

  private CorpusFiles() {}

  /**
   * The files that a path names: itself, or what lies under it; what cannot be entered is reported.
   */
  public static List<SourceFile> find(Path path, Diagnostics diagnostics) {
    if (!Files.exists(path)) {
      diagnostics.add(
          path.toString(),
          0,
          0,
          DiagnosticCode.UNREADABLE_FILE,
          "There is no such file or folder; name one that exists.");
      return List.of();
    }
    if (!Files.isDirectory(path)) {
      return List.of(new SourceFile(path, String.valueOf(path.getFileName())));
    }
    List<SourceFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          path,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          64,
          new Visitor(path, files, diagnostics));
    } catch (IOException e) {
      diagnostics.add(
          path.toString(),
          0,
          0,
          DiagnosticCode.UNREADABLE_FILE,
          "This folder cannot be read: " + reason(e) + ".");
    }
    files.sort(Comparator.comparing(SourceFile::name));
    return files;
  }

  /**
   * Refuses what is no file of bytes: pipes and devices need never end.
   *
   * @throws IOException with the reason
   */
  public static void refuseDevice(Path path) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new IOException("it is no file but a folder, a pipe or a device");
    }
  }

  /** Why something cannot be read, as a part of a sentence. */
  public static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException denied -> "permission is denied";
      case FileSystemLoopException loop -> "a symbolic link leads back to a folder above it";
      case java.nio.file.NoSuchFileException missing -> "it does not exist";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<SourceFile> files;
    private final Diagnostics diagnostics;

    Visitor(Path root, List<SourceFile> files, Diagnostics diagnostics) {
      this.root = root;
      this.files = files;
      this.diagnostics = diagnostics;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!String.valueOf(file.getFileName()).startsWith(".")) {
        files.add(new SourceFile(file, name(file)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      diagnostics.add(
          name(file),
          0,
          0,
          DiagnosticCode.UNREADABLE_FILE,
          "This cannot be read: " + reason(e) + ".");
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }
  }
}
