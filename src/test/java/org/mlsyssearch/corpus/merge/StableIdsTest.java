package org.mlsyssearch.corpus.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.SourceRef;

/** Which entries are one paper, and its id, are facts of those entries and of nothing else. */
class StableIdsTest {

  private static final int ROUNDS = 40;
  private static final int PAPERS = 80;
  private static final int FILES = 5;

  /** A paper by the lines of its entries, which no two entries of a corpus share. */
  private record Found(Set<Integer> entries, String id, String base) {}

  @FunctionalInterface
  private interface Claim {
    void holds(List<Draft> drafts, Random random, String round) throws IOException;
  }

  private static void forRandomCorpora(Claim claim) throws IOException {
    long seed = new Random().nextLong();
    System.out.println("StableIdsTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      List<Draft> drafts = new RandomDrafts(random).entries(PAPERS, FILES);
      claim.holds(drafts, random, "seed " + seed + " round " + i);
    }
  }

  private static List<Found> merge(List<Draft> drafts) throws IOException {
    List<Paper> papers = new ArrayList<>();
    try (DraftStore store = new DraftStore()) {
      PaperMerger merger = new PaperMerger(store, new Diagnostics());
      for (Draft draft : drafts) {
        merger.add(draft);
      }
      merger.forEach(papers::add);
    }
    return papers.stream()
        .map(paper ->
            new Found(
                paper.sources().stream().map(SourceRef::line).collect(Collectors.toSet()),
                paper.id().value(),
                PaperIds.base(paper)))
        .toList();
  }

  /** Papers that no fact tells apart are numbered as they come; the number is left out here. */
  private static Set<String> described(List<Found> papers) {
    return papers.stream()
        .map(paper ->
            paper.id().replaceFirst("(-[0-9a-f]{8})-\\d+$", "$1")
                + " "
                + new TreeSet<>(paper.entries()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertSame(List<Found> one, List<Found> other, String round) {
    Set<String> before = described(one);
    Set<String> after = described(other);
    Set<String> both = new TreeSet<>(before);
    both.retainAll(after);
    before.removeAll(both);
    after.removeAll(both);
    assertEquals(before, after, round);
  }

  private static Draft inFile(Draft draft, String file) {
    SourceRef source = draft.source();
    return new Draft(
        draft.facts(),
        draft.authorsComplete(),
        new SourceRef(source.list(), file, source.line(), source.heading()),
        draft.column());
  }

  @Test
  void aDraftAloneGivesTheIdOfThePaperMadeOfIt() throws IOException {
    forRandomCorpora((drafts, random, round) -> {
      for (Draft draft : drafts) {
        Paper paper = PaperComposer.compose(List.of(draft), null);
        assertEquals(PaperIds.base(paper), PaperIds.base(draft), round);
      }
    });
  }

  @Test
  void noTwoPapersShareAnIdThoughManyWould() throws IOException {
    AtomicInteger merged = new AtomicInteger();
    AtomicInteger alike = new AtomicInteger();
    forRandomCorpora((drafts, random, round) -> {
      List<Found> papers = merge(drafts);
      assertEquals(papers.size(), papers.stream().map(Found::id).distinct().count(), round);
      merged.addAndGet(drafts.size() - papers.size());
      alike.addAndGet(papers.size() - (int) papers.stream().map(Found::base).distinct().count());
    });
    assertTrue(merged.get() > ROUNDS && alike.get() > ROUNDS, merged + " merged, " + alike);
  }

  @Test
  void theOrderOfEntriesMattersNot() throws IOException {
    forRandomCorpora((drafts, random, round) -> {
      List<Found> before = merge(drafts);
      Collections.shuffle(drafts, random);
      assertSame(before, merge(drafts), round);
    });
  }

  @Test
  void theFilesInWhichEntriesStandMatterNot() throws IOException {
    forRandomCorpora((drafts, random, round) -> {
      List<Draft> moved = new ArrayList<>();
      for (Draft draft : drafts) {
        moved.add(inFile(draft, "g" + random.nextInt(FILES) + ".md"));
      }
      Collections.shuffle(moved, random);
      assertSame(merge(drafts), merge(moved), round);
    });
  }

  @Test
  void aPaperThatComesOrGoesChangesNoOther() throws IOException {
    forRandomCorpora((drafts, random, round) -> {
      List<Found> all = merge(drafts);
      Found gone = all.get(random.nextInt(all.size()));
      List<Draft> fewer =
          drafts.stream().filter(draft -> !gone.entries().contains(draft.source().line())).toList();
      assertOthersStay(all, merge(fewer), Set.of(gone.base()), gone.entries(), round);
    });
  }

  @Test
  void aFileThatComesOrGoesChangesNoPaperOfOthers() throws IOException {
    forRandomCorpora((drafts, random, round) -> {
      String file = "f" + random.nextInt(FILES) + ".md";
      Set<Integer> gone = new HashSet<>();
      drafts.stream()
          .filter(draft -> draft.source().file().equals(file))
          .forEach(draft -> gone.add(draft.source().line()));
      List<Draft> fewer =
          drafts.stream().filter(draft -> !draft.source().file().equals(file)).toList();
      List<Found> all = merge(drafts);
      List<Found> left = merge(fewer);
      Set<Integer> touched = new HashSet<>(gone);
      // What lost an entry may be told by less now: it meets others, which leave others free.
      List<Found> both = Stream.concat(all.stream(), left.stream()).toList();
      boolean grows = true;
      while (grows) {
        grows = false;
        for (Found paper : both) {
          if (!Collections.disjoint(paper.entries(), touched)) {
            grows |= touched.addAll(paper.entries());
          }
        }
      }
      Set<String> bases = new HashSet<>();
      both.stream()
          .filter(paper -> !Collections.disjoint(paper.entries(), touched))
          .forEach(paper -> bases.add(paper.base()));
      assertOthersStay(all, left, bases, touched, round);
    });
  }

  /** Papers without a touched entry keep their entries and, but for like ids, their id. */
  private static void assertOthersStay(
      List<Found> all, List<Found> left, Set<String> bases, Set<Integer> touched, String round) {
    Map<Set<Integer>, Found> after = new HashMap<>();
    left.forEach(paper -> after.put(paper.entries(), paper));
    for (Found paper : all) {
      if (Collections.disjoint(paper.entries(), touched)) {
        Found same = after.get(paper.entries());
        assertNotNull(same, () -> paper + " is no longer what it was, " + round);
        if (!bases.contains(paper.base())) {
          assertEquals(paper.id(), same.id(), round);
        }
      }
    }
  }
}
