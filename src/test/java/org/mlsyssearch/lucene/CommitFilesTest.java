package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;

/** What is told of the files of a commit while they are changed under it. */
class CommitFilesTest {

  @TempDir Path dir;
  @TempDir Path beside;

  private Directory directory;
  private DirectoryReader reader;
  private CommitFiles files;

  /** The largest file, which holds what papers are searched by. */
  private Path file;

  @BeforeEach
  void open() throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : Papers.FEW) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    directory = FSDirectory.open(dir);
    reader = DirectoryReader.open(directory);
    files = new CommitFiles(dir, directory, reader);
    try (Stream<Path> all = Files.list(dir)) {
      file = all.filter(one -> one.toString().endsWith(".fdt")).findFirst().orElseThrow();
    }
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** The time of what is written next differs from that of what was there before. */
  private void touch(long seconds) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + seconds * 1000));
  }

  private byte[] flipped() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    return bytes;
  }

  @Test
  void filesThatNobodyTouchedAreWhole() throws IOException {
    long size = 0;
    for (String name : reader.getIndexCommit().getFileNames()) {
      size += Files.size(dir.resolve(name));
    }
    assertEquals(size, files.size());
    files.checkAll();
    assertFalse(files.areDamaged());
    assertTrue(files.areWhole());
    assertFalse(files.mayBeMended(), "Nothing is to be mended");
  }

  @Test
  void aFileThatWasTouchedOrCopiedOverWithItsOwnBytesIsWhole() throws IOException {
    touch(1);
    assertFalse(files.areDamaged());
    assertTrue(files.areWhole());
    Path copy = Files.copy(file, beside.resolve("copy"));
    Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    assertFalse(files.areDamaged());
    assertTrue(files.areWhole());
    files.checkAll();
  }

  @Test
  void aFileThatWasWrittenToIsDamagedUntilItIsOpenedAnew() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, flipped());
    touch(2);
    assertThrows(IOException.class, files::checkAll);
    assertFalse(files.areWhole());
    assertTrue(files.areDamaged());
    assertTrue(files.mayBeMended(), "It may have changed since it was found damaged");
    assertFalse(files.mayBeMended(), "It has not changed since");
    Files.write(file, whole);
    touch(3);
    assertTrue(files.areDamaged(), "What was read before may be wrong");
    assertTrue(files.mayBeMended());
    assertFalse(files.mayBeMended());
    assertTrue(files.areWhole());
  }

  @Test
  void aFileThatTookThePlaceOfTheOpenOneDamagesTheFolderAlone() throws IOException {
    Path other = Files.write(beside.resolve("other"), flipped());
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    touch(4);
    assertFalse(files.areDamaged(), "The open one is as it was");
    assertFalse(files.areWhole());
    assertThrows(IOException.class, files::checkAll);
  }

  @Test
  void aFileThatIsGoneDamagesTheFolderAlone() throws IOException {
    Files.delete(file);
    assertFalse(files.areDamaged(), "The open one is as it was");
    assertFalse(files.areWhole());
    assertThrows(IOException.class, files::checkAll);
    assertThrows(IOException.class, () -> new CommitFiles(dir, directory, reader));
  }

  @Test
  void whatWasMarkedDamagedStaysSo() {
    files.markDamaged();
    assertTrue(files.areDamaged());
    assertTrue(files.areWhole(), "They can be opened anew");
  }
}
