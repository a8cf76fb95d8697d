package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/** Which files of an index this process has mapped, as Linux tells. */
@EnabledOnOs(OS.LINUX)
class OpenFilesTest {

  @TempDir Path dir;

  private List<String> mapped() throws IOException {
    try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
      return maps.filter(line -> line.contains(dir.toString())).toList();
    }
  }

  private void build() throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : Papers.FEW) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    assertEquals(List.of(), mapped(), "The builder has closed what it wrote");
  }

  @Test
  void aClosedIndexHasNoFileOpenWhateverItWasAsked() throws IOException {
    build();
    try (SearchIndex index = LuceneIndex.open(dir)) {
      assertFalse(mapped().isEmpty());
      SearchRequest request = SearchRequest.of(index.parse("serving"));
      index.search(request);
      index.suggest("serv", 5);
      index.paper(Papers.VLLM.id());
      index.similar(Papers.VLLM.id(), 3);
      index.facet(new FacetRequest(request, Facet.AUTHOR, "a", null, false, 5));
      index.forEach(request, paper -> {});
      assertThrows(
          IllegalStateException.class,
          () ->
              index.forEachId(id -> {
                throw new IllegalStateException("The client has gone");
              }));
      index.check();
      assertFalse(index.refresh());
    }
    assertEquals(List.of(), mapped());
  }

  @Test
  void anIndexThatWasReplacedIsClosedAndSoIsOneThatNobodyTookOver() throws Exception {
    build();
    try (SearchIndex index = LuceneIndex.open(dir)) {
      String version = index.info().version();
      buildAnother();
      int open = mapped().size();
      assertThrows(
          IllegalStateException.class,
          () ->
              index.refresh(() -> {
                throw new IllegalStateException("It could not be prepared");
              }));
      assertEquals(version, index.info().version());
      assertEquals(open, mapped().size(), "The one that was not taken over is closed");
      assertTrue(index.refresh());
      assertTrue(mapped().size() <= open, "The old one is closed");
    }
    assertEquals(List.of(), mapped());
  }

  /** As {@link #build}, while another is open. */
  private void buildAnother() throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      builder.add(Papers.RAY);
      builder.commit(Papers.corpus());
    }
  }

  @Test
  void anIndexThatCannotBeUsedIsClosedAgain() throws IOException {
    build();
    try (Stream<Path> files = Files.list(dir)) {
      Path segment =
          files.filter(file -> file.toString().endsWith(".doc")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length / 2] ^= 1;
      Files.write(segment, bytes);
    }
    assertThrows(IndexUnusableException.class, () -> LuceneIndex.open(dir));
    assertEquals(List.of(), mapped());
  }
}
