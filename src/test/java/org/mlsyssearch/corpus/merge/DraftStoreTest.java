package org.mlsyssearch.corpus.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.bench.DblpFile;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.model.Paper;

class DraftStoreTest {

  @TempDir Path folder;

  @Test
  void givesBackWhatItTookInAnyOrder() throws Exception {
    List<Draft> drafts = new ArrayList<>(bundled());
    drafts.addAll(generated());
    long seed = 7;
    List<Integer> order = new ArrayList<>(IntStream.range(0, drafts.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    try (DraftStore store = new DraftStore(100)) {
      for (Draft draft : drafts) {
        store.add(draft);
      }
      assertEquals(drafts.size(), store.size());
      for (int i = 0; i < drafts.size(); i++) {
        assertEquals(drafts.get(i), store.get(i));
      }
      for (int i : order) {
        assertEquals(drafts.get(i), store.get(i), "draft " + i + " with seed " + seed);
      }
    }
  }

  @Test
  void takesMoreAfterItWasRead() throws Exception {
    List<Draft> drafts = bundled().subList(0, 300);
    try (DraftStore store = new DraftStore(1)) {
      for (int i = 0; i < drafts.size(); i++) {
        store.add(drafts.get(i));
        assertEquals(drafts.get(i), store.get(i));
        assertEquals(drafts.get(i / 2), store.get(i / 2));
      }
    }
  }

  @Test
  void papersAreTheSameWhetherDraftsLieInMemoryOrOnDisk() throws Exception {
    List<Draft> drafts = generated();
    assertEquals(merged(drafts, Integer.MAX_VALUE), merged(drafts, 10));
  }

  private static List<Paper> merged(List<Draft> drafts, int inMemory) throws Exception {
    List<Paper> papers = new ArrayList<>();
    try (DraftStore store = new DraftStore(inMemory)) {
      PaperMerger merger = new PaperMerger(store, new Diagnostics());
      for (Draft draft : drafts) {
        merger.add(draft);
      }
      merger.forEach(papers::add);
    }
    return papers;
  }

  private static List<Draft> bundled() {
    return Reading.of(Path.of(System.getProperty("project.root", "."), "corpus")).drafts();
  }

  private List<Draft> generated() throws Exception {
    Path file = folder.resolve("dblp.xml");
    DblpFile.write(file, 3_000_000, 5);
    return Reading.of(file).drafts();
  }
}
