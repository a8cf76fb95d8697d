package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.meaning.WordsEncoder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/**
 * Every file of an index, in one piece and in parts, damaged in every way, before it is opened and
 * while it is open: each answer is the right one or a sentence that says what to do.
 */
class EveryDamageTest {

  /** Damages that depend on chance are done more often. */
  private static final int TIMES = 3;

  /** So few that papers are written in many segments, which are merged into one. */
  private static final int IN_PARTS = 20;

  private static final int IN_ONE_PIECE = 1000;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final WordsEncoder encoder = new WordsEncoder();
  private final List<Paper> papers = new ArrayList<>();

  @TempDir private Path parent;

  private interface Question {
    Object ask(SearchIndex index) throws IOException;
  }

  private final List<Question> questions =
      List.of(
          index ->
              index.search(
                  SearchRequest.of(index.parse("ray"))
                      .withExplain(true)
                      .withFacets(Set.of(Facet.values()), 20)),
          index -> index.search(SearchRequest.of(index.parse("author:stoica serving"))),
          index -> index.papers(papers.stream().map(Paper::id).toList()),
          index -> index.similar(Papers.VLLM.id(), 5),
          index -> index.suggest("s", 9),
          index ->
              index.facet(
                  new FacetRequest(
                      SearchRequest.of(index.parse("")), Facet.AUTHOR, "", null, false, 50)),
          EveryDamageTest::all);

  private static List<Paper> all(SearchIndex index) throws IOException {
    List<Paper> all = new ArrayList<>();
    index.forEach(SearchRequest.of(index.parse("")), all::add);
    return all;
  }

  @BeforeEach
  void choosePapers() {
    papers.addAll(Papers.FEW);
    papers.addAll(new RandomPapers(seed).papers(150));
  }

  private Path build(String name, int batch, List<Paper> these) throws IOException {
    Path dir = parent.resolve(name);
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir, encoder, "", 1, batch)) {
      for (Paper paper : these) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    return dir;
  }

  private SearchIndex open(Path dir) throws IOException {
    return LuceneIndex.open(dir, encoder);
  }

  private List<String> right(Path dir) throws IOException {
    List<String> right = new ArrayList<>();
    try (SearchIndex index = open(dir)) {
      for (Question question : questions) {
        right.add(question.ask(index).toString());
      }
    }
    return right;
  }

  /** How many answers are refused; all others must be right. */
  private int refused(SearchIndex index, List<String> right, String what) {
    int refused = 0;
    for (int i = 0; i < questions.size(); i++) {
      try {
        assertEquals(right.get(i), questions.get(i).ask(index).toString(), what);
      } catch (IndexUnusableException e) {
        checkSentence(e, what);
        refused++;
      } catch (IOException | RuntimeException | Error e) {
        throw new AssertionError(what, e);
      }
    }
    return refused;
  }

  private static void checkSentence(IndexUnusableException e, String what) {
    assertTrue(
        e.getMessage().matches("(The|There is no) index in '.*build it with: java -jar .*"),
        what + ": " + e.getMessage());
  }

  private interface Trial {
    void of(Path dir, Path file, Path other, Damage damage, List<String> right, String what)
        throws IOException;
  }

  private void each(int batch, Trial trial) throws IOException {
    Path sample = build("sample", batch, papers);
    Path other = build("other", batch, papers.subList(0, papers.size() - 1));
    List<String> right = right(sample);
    List<String> files = Damage.files(sample);
    assertTrue(files.size() > 15, files.toString());
    int number = 0;
    for (String name : files) {
      for (Damage damage : Damage.values()) {
        for (int time = 0; time < (damage.isByChance() ? TIMES : 1); time++) {
          Path dir = Damage.copy(sample, parent.resolve("copy" + number++));
          Path file = dir.resolve(name);
          String what = name + " " + damage + ", seed " + seed;
          trial.of(dir, file, like(name, other), damage, right, what);
          delete(dir);
        }
      }
    }
  }

  /** The file of another index that holds the same. */
  private static Path like(String name, Path other) throws IOException {
    String kind = name.substring(Math.max(0, name.lastIndexOf('.')));
    return Damage.files(other).stream()
        .filter(one -> one.endsWith(kind) || (kind.equals(name) && one.startsWith("segments")))
        .findFirst()
        .map(other::resolve)
        .orElseThrow();
  }

  private static void delete(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private void beforeItIsOpened(int batch) throws IOException {
    each(
        batch,
        (dir, file, other, damage, right, what) -> {
          damage.to(file, other, random);
          try (SearchIndex index = open(dir)) {
            assertEquals(0, refused(index, right, what), what);
          } catch (IndexUnusableException e) {
            checkSentence(e, what);
          }
        });
  }

  private void whileItIsOpen(int batch) throws IOException {
    each(
        batch,
        (dir, file, other, damage, right, what) -> {
          byte[] whole = Files.readAllBytes(file);
          try (SearchIndex index = open(dir)) {
            damage.to(file, other, random);
            int refused = refused(index, right, what);
            assertTrue(refused == 0 || refused == questions.size(), what + ": " + refused);
            Files.write(file, whole);
            index.refresh();
            index.check();
            assertEquals(0, refused(index, right, what), "mended: " + what);
          }
        });
  }

  @Test
  void inOnePieceBeforeItIsOpened() throws IOException {
    beforeItIsOpened(IN_ONE_PIECE);
  }

  @Test
  void inPartsBeforeItIsOpened() throws IOException {
    beforeItIsOpened(IN_PARTS);
  }

  @Test
  void inOnePieceWhileItIsOpen() throws IOException {
    whileItIsOpen(IN_ONE_PIECE);
  }

  @Test
  void inPartsWhileItIsOpen() throws IOException {
    whileItIsOpen(IN_PARTS);
  }
}
