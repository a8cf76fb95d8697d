package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.plan.Dictionary;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.TimeBudget;

/** What one commit keeps for the next search, and when a search that works it out gives up. */
class KeptTest {

  private static final int PAPERS = 300;

  private static final Clause.Term OFTEN = new Clause.Term(IndexField.TEXT, "serving");
  private static final Clause.Term SELDOM = new Clause.Term(IndexField.TEXT, "zebra");

  @TempDir Path dir;

  private FSDirectory directory;
  private DirectoryReader reader;
  private DocSets sets;

  @BeforeEach
  void open() throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (int i = 0; i < PAPERS; i++) {
        String title = i == 7 ? "Zebra Models" : "Serving Models " + i;
        builder.add(Papers.paper("p" + i, title).build());
      }
      builder.commit(Papers.corpus());
    }
    directory = FSDirectory.open(dir);
    reader = DirectoryReader.open(directory);
    sets = new DocSets(new IndexSearcher(reader), reader.leaves().getFirst());
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void whatWasWorkedOutForOneSearchIsThereForTheNext() throws IOException {
    KeptSets kept = sets.kept();
    assertNull(kept.known(OFTEN));
    assertSame(kept.levels(OFTEN), kept.levels(OFTEN));
    assertSame(kept.levels(OFTEN), kept.known(OFTEN));
    Clause.Prefix beginning = new Clause.Prefix(IndexField.TEXT, "serv");
    assertSame(kept.beginning(beginning), kept.beginning(beginning));
    assertEquals(PAPERS - 1, new ClauseSets(sets).of(beginning).cardinality());
    Clause.Phrase phrase = new Clause.Phrase(IndexField.TITLE, List.of("serving", "models"), 0);
    assertSame(kept.phrases().papers(phrase), kept.phrases().papers(phrase));
    AtomicInteger read = new AtomicInteger();
    Clause.Best forms = new Clause.Best(List.of(OFTEN, SELDOM));
    for (int time = 0; time < 3; time++) {
      kept.any(
          forms,
          () -> {
            read.incrementAndGet();
            return PaperSet.of(sets.all());
          });
    }
    assertEquals(1, read.get());
    KeptPapers papers = new KeptPapers(reader.leaves().getFirst().reader());
    assertNotSame(papers.of(3), papers.of(3));
    assertSame(papers.of(3), papers.of(3));
  }

  @Test
  void frequentWordsAreReadBeforeAnybodyAsks() throws IOException {
    sets.kept().readMostFrequent();
    TermLevels levels = Objects.requireNonNull(sets.kept().known(OFTEN));
    assertEquals(PAPERS - 1, levels.papers().countIn(sets.all().getBits()));
    assertNotNull(sets.kept().known(new Clause.Term(IndexField.TEXT, Marks.stem("serving"))));
    Clause.Term letter = new Clause.Term(IndexField.TEXT, Marks.edge("s"));
    assertNotNull(sets.kept().known(letter), "There is room for first letters too");
    assertNull(sets.kept().known(SELDOM), "It is in too few papers");
  }

  @Test
  void beginningsOfManyWordsAreReadBeforeAnybodyAsks() throws IOException {
    List<String> beginnings =
        FrequentBeginnings.of(reader.leaves().getFirst().reader(), IndexField.TEXT, 2).stream()
            .map(Clause.Prefix::beginning)
            .toList();
    assertTrue(beginnings.containsAll(List.of("ser", "serving", "mod", "models")), "" + beginnings);
    assertTrue(beginnings.contains(Marks.marked("model")), "Stems that begin so are asked for too");
    for (String beginning : beginnings) {
      String letters = beginning.substring(Marks.isStem(beginning) ? 1 : 0);
      assertTrue(letters.length() > Marks.LONGEST_EDGE, "It is a term of its own: " + beginning);
      assertFalse(letters.startsWith("zeb"), "It is in too few papers");
    }
    sets.kept().readBeginnings();
    assertEquals(
        PAPERS - 1,
        new ClauseSets(sets).of(new Clause.Prefix(IndexField.TEXT, "ser")).cardinality());
  }

  @Test
  void aSearchWhoseTimeIsOverGivesUpWhateverItWorksOut() {
    ClauseSets matching = new ClauseSets(sets);
    List<Clause> words = List.of(OFTEN, SELDOM);
    givesUp(() -> matching.of(new Clause.Best(words)));
    givesUp(() -> matching.of(new Clause.AtLeast(1, words)));
    givesUp(() -> matching.of(new Clause.AtLeast(2, words)));
    givesUp(() -> matching.of(new Clause.All(words, List.of(), List.of())));
    givesUp(() -> matching.of(new Clause.Prefix(IndexField.TEXT, "s")));
    givesUp(() -> sets.windows().first(new Clause.AtLeast(1, words), sets.all(), 5, null));
    Dictionary.Answers answers =
        new LuceneDictionary(
                reader.leaves().getFirst().reader(), new IndexSearcher(reader), sets.counts())
            .ask(any -> {});
    givesUp(() -> answers.near("servign"));
    givesUp(() -> answers.completions(IndexField.TEXT, "s"));
    givesUp(() -> answers.hasPhrase(List.of("serving", "models")));
  }

  private static void givesUp(Callable<Object> work) {
    assertThrows(
        TimeBudget.OverspentException.class, () -> TimeBudget.within(Duration.ofSeconds(-1), work));
  }
}
