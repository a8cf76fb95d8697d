package org.mlsyssearch.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.corpus.CorpusFiles;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.EntryTrace;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.reading.CorpusReader.ReadList;

class ReadAheadTest {

  private static final Authority AUTHORITY = Authority.bundled(new Diagnostics());

  @TempDir Path folder;

  private record Read(List<ReadList> lists, List<Draft> drafts, List<?> remarks, int entries) {}

  private Read read(int threads) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    List<Draft> drafts = new ArrayList<>();
    ListFormats formats = new ListFormats(AUTHORITY, EntryTrace.NONE);
    try (ReadAhead ahead = new ReadAhead(AUTHORITY.names(), diagnostics, drafts::add, threads)) {
      for (SourceFile file : CorpusFiles.find(folder, diagnostics)) {
        ahead.add(file, formats.reader(file));
      }
      List<ReadList> lists = ahead.finish();
      return new Read(
          lists, drafts, diagnostics.sorted(), lists.stream().mapToInt(ReadList::entries).sum());
    }
  }

  @Test
  void severalThreadsReadWhatOneReadsInTheSameOrder() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      StringBuilder list = new StringBuilder("# List " + i + "\n\n");
      // Some are long, so that what is short waits on both sides of them.
      int entries = i % 13 == 5 ? 9_000 : random.nextInt(60);
      for (int j = 0; j < entries; j++) {
        list.append("- [OSDI '").append(10 + random.nextInt(20)).append("] **S").append(j);
        list.append("**: A System of Number ")
            .append(j)
            .append(" for List ")
            .append(i)
            .append('\n');
        list.append(random.nextInt(9) == 0 ? "- [link](https://example.org/" + j + ")\n" : "");
      }
      Files.writeString(folder.resolve("list" + i + ".md"), list);
    }
    Files.writeString(folder.resolve("none.pdf"), "%PDF");
    Files.writeString(folder.resolve("broken.bib"), "@article{x, title = {A");
    Read one = read(1);
    assertTrue(one.drafts.size() > 10_000);
    assertTrue(one.remarks.size() > 2);
    assertEquals(one, read(4), () -> "seed " + seed);
  }

  @Test
  void aLongListIsReadInPartsAsByOneThread() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    StringBuilder own = new StringBuilder("\uFEFF");
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      own.append(
          switch (random.nextInt(40)) {
            case 0 -> "";
            case 1 -> "{\"title\": \"Broken";
            case 2 -> "{\"title\": \"\u00DCber " + i + "\", \"year\": \"soon\"}";
            case 3 -> "{\"title\": \"Long " + "x".repeat(random.nextInt(900)) + "\"}";
            default ->
                "{\"title\": \"A System of Number "
                    + i
                    + "\", \"venue\": \"Conf "
                    + i % 90
                    + "\", \"topics\": [\"Systems > Part "
                    + i % 7
                    + "\"], \"year\": 2020}";
          });
      own.append('\n');
      if (i % 1500 == 7) { // Some longer than a part, some longer than what is read.
        own.append("{\"title\": \"Long ").append("x".repeat(random.nextInt(9) * 200_000));
        own.append("\"}\n");
      }
      answers.append("{\"paperId\": \"").append(i).append("\", \"title\": \"A Paper of Number ");
      answers.append(i).append("\", \"venue\": \"Conf ").append(i % 90).append("\"}\n");
    }
    Files.writeString(folder.resolve("own.jsonl"), own);
    Files.writeString(folder.resolve("answers.ndjson"), answers);
    Files.writeString(folder.resolve("array.json"), "[" + own.substring(1, 200) + "\n" + own);
    Read one = read(1);
    assertTrue(one.drafts.size() > 16_000);
    assertTrue(one.remarks.size() > 100);
    assertEquals(one, read(4), () -> "seed " + seed);
  }

  @Test
  void whatTheSinkThrowsEndsTheReading() throws IOException {
    Files.writeString(folder.resolve("a.md"), "- [OSDI '22] **Orca**: A Serving System\n");
    Files.writeString(folder.resolve("b.md"), "- [OSDI '22] **Alpa**: A Training System\n");
    IOException full = new IOException("disk full");
    CorpusReader reader = new CorpusReader(AUTHORITY, new Diagnostics());
    assertSame(
        full,
        assertThrows(
            IOException.class,
            () ->
                reader.read(
                    List.of(folder),
                    draft -> {
                      throw full;
                    })));
  }

  @Test
  void remarksAreAddedUpAsIfThereWereOneReader() {
    Diagnostics one = new Diagnostics();
    Diagnostics parts = new Diagnostics();
    for (int part = 0; part < 3; part++) {
      Diagnostics own = new Diagnostics();
      for (int i = 0; i < Diagnostics.KEPT / 2; i++) {
        String file = "f" + part;
        one.add(file, i, 1, DiagnosticCode.BROKEN_RECORD, "broken");
        own.add(file, i, 1, DiagnosticCode.BROKEN_RECORD, "broken");
      }
      parts.addAll(own);
    }
    assertEquals(one.sorted(), parts.sorted());
    assertEquals(one.files(), parts.files());
    assertEquals(
        one.count("f2", DiagnosticCode.BROKEN_RECORD),
        parts.count("f2", DiagnosticCode.BROKEN_RECORD));
  }
}
