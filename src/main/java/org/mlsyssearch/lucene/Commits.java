package org.mlsyssearch.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.query.plan.Blend;
import org.mlsyssearch.search.IndexUnusableException;

/** The commits of a folder: opens the newest one once it is checked, and says why it cannot. */
final class Commits {

  private static final String BUILD = "build it with: java -jar indexer.jar --index ";

  private final Path dir;
  private final Directory directory;
  private final @Nullable Encoder encoder;
  private final Blend blend;

  Commits(Path dir, Directory directory, @Nullable Encoder encoder, Blend blend) {
    this.dir = dir;
    this.directory = directory;
    this.encoder = encoder;
    this.blend = blend;
  }

  /**
   * Opens the newest commit.
   *
   * @param most up to which size all of it is checked first; larger ones are checked while in use
   */
  Snapshot load(long most) throws IOException {
    while (true) {
      DirectoryReader reader;
      try {
        reader = DirectoryReader.open(directory);
      } catch (IOException | RuntimeException | Error e) {
        throw unusable(e);
      }
      try {
        return snapshot(reader, most);
      } catch (IndexUnusableException e) {
        reader.close();
        throw e;
      } catch (IOException | RuntimeException | Error e) {
        boolean newest = isNewest(reader.getIndexCommit().getUserData());
        reader.close();
        if (newest) {
          throw unusable(e);
        }
        // A newer commit took the files away meanwhile.
      }
    }
  }

  private Snapshot snapshot(DirectoryReader reader, long most) throws IOException {
    Map<String, String> data = reader.getIndexCommit().getUserData();
    String schema = data.get(Schema.DATA_SCHEMA);
    if (schema == null) {
      throw new IndexUnusableException(
          "The Lucene index in '"
              + dir
              + "' was not built by mlsys-search; name another folder with --index");
    }
    if (!schema.equals(Schema.VERSION)) {
      throw new IndexUnusableException(
          "The index in '"
              + dir
              + "' has schema "
              + schema
              + " and this program reads schema "
              + Schema.VERSION
              + "; "
              + BUILD
              + dir);
    }
    CommitFiles files = new CommitFiles(dir, directory, reader);
    boolean before = files.size() <= most;
    if (before) {
      files.checkAll();
    }
    Snapshot snapshot = new Snapshot(reader, data, files, encoder, blend);
    if (!before) {
      Thread check = new Thread(() -> checkInUse(snapshot), "index-check");
      check.setDaemon(true);
      check.start();
    }
    return snapshot;
  }

  /**
   * Checks a large commit while it is searched, and reads what is asked most; where it is damaged,
   * it is searched no more.
   */
  private static void checkInUse(Snapshot snapshot) {
    if (snapshot.hold()) {
      try {
        snapshot.files().checkAll();
        snapshot.readAhead();
      } catch (IOException | RuntimeException | Error e) {
        snapshot.files().markDamaged();
      } finally {
        release(snapshot);
      }
    }
  }

  /** Lets a commit go that was held; a file that cannot be closed costs nothing more. */
  static void release(Snapshot snapshot) {
    try {
      snapshot.release();
    } catch (IOException e) {
      // Its files are closed as far as they can be.
    }
  }

  /** What is said where a commit cannot be opened. */
  IndexUnusableException unusable(Throwable cause) {
    String sentence =
        switch (cause) {
          case IndexNotFoundException e -> "There is no index in '" + dir + "'; ";
          case IndexFormatTooNewException e ->
              "The index in '" + dir + "' was built by a newer version; ";
          case IndexFormatTooOldException e ->
              "The index in '" + dir + "' was built by an older version; ";
          case CorruptIndexException e -> damage();
          case EOFException e -> damage();
          case NoSuchFileException e -> damage();
          case IOException e ->
              "The index in '" + dir + "' cannot be read (" + cause.getMessage() + "); ";
          default -> damage();
        };
    return new IndexUnusableException(sentence + BUILD + dir, cause);
  }

  /** What is said where files of a commit are damaged. */
  IndexUnusableException damaged() {
    return new IndexUnusableException(damage() + BUILD + dir);
  }

  /** As {@link #damaged()}, with what failed for it. */
  IndexUnusableException damaged(Throwable cause) {
    return new IndexUnusableException(damage() + BUILD + dir, cause);
  }

  private String damage() {
    return "The index in '" + dir + "' is damaged; ";
  }

  /** What is said where a folder has no index. */
  static IndexUnusableException none(Path dir) {
    return new IndexUnusableException("There is no index in '" + dir + "'; " + BUILD + dir);
  }

  /**
   * The facts of the newest commit.
   *
   * @throws IndexUnusableException with a sentence if they cannot be read
   */
  Map<String, String> newestData() throws IndexUnusableException {
    try {
      return newest();
    } catch (IOException | RuntimeException | Error e) {
      throw unusable(e);
    }
  }

  private Map<String, String> newest() throws IOException {
    return SegmentInfos.readLatestCommit(directory).getUserData();
  }

  /** Whether no newer commit has taken a commit's files away. */
  boolean isNewest(Map<String, String> data) {
    try {
      return version(newest()).equals(version(data));
    } catch (IOException | RuntimeException | Error e) {
      return true;
    }
  }

  /** The version of a commit, from its own facts. */
  static String version(Map<String, String> data) {
    return data.getOrDefault(Schema.DATA_VERSION, "");
  }
}
