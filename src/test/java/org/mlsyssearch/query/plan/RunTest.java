package org.mlsyssearch.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.Query;

class RunTest {

  private static Run run(String text, boolean lastIsPrefix) {
    return Run.of(new Query.Words(Arrays.asList(text.split(" ")), null, lastIsPrefix));
  }

  @Test
  void onlyTheLastPieceMayBeUnfinished() {
    Run open = run("flash-attention serv", true);
    assertEquals(List.of("flash", "attention", "serv"), open.terms(0, open.size()));
    assertFalse(open.isOpen(1));
    assertTrue(open.isOpen(2));
    assertFalse(run("flash serv", false).isOpen(1));
  }

  @Test
  void wordsOfWhichNothingIsLookedUpAreNotUnfinished() {
    for (String text : List.of("?", "\uD83E\uDEB2", "\uD83B\uDC86??")) {
      Run nothing = run(text, true);
      assertEquals(0, nothing.size(), text);
      assertFalse(nothing.isOpen(nothing.size() - 1), text);
    }
  }

  @Test
  void aStopWordCountsAsOneBesideOtherWordsAlone() {
    Run run = run("training of models", false);
    assertTrue(run.isStopWord(1));
    assertFalse(run.isStopWord(0));
    assertFalse(run("of the", false).isStopWord(0));
  }

  @Test
  void neighboursAreJoinedAsTheyAreWrittenInOneWord() {
    Run run = run("Flash attention c++", false);
    assertEquals("flashattention", run.joined(0, 2));
    assertEquals("flash", run.joined(0, 1));
    assertEquals("c++", run.joined(2, 3));
    assertEquals("Flash attention", run.typed(0, 2));
  }

  @Test
  void pairsOfCharactersOverlapAndAreJoinedAndTypedOnce() {
    Run run = run("\u8BA4\u8BC1\u7CFB", false);
    assertEquals(2, run.size());
    assertEquals("\u8BA4\u8BC1\u7CFB", run.joined(0, 2));
    assertEquals("\u8BA4\u8BC1\u7CFB", run.typed(0, 2));
    assertEquals(List.of("\u8BA4\u8BC1\u7CFB"), run.wholes());
    assertEquals(List.of(), run("paged", false).wholes());
  }

  @Test
  void aRunThatIsTooLongIsCutAndNothingOfItIsUnfinished() {
    Run most = run(String.join(" ", Collections.nCopies(Run.MOST_PIECES, "a")), true);
    assertEquals(Run.MOST_PIECES, most.size());
    assertTrue(most.isOpen(Run.MOST_PIECES - 1));
    Run more = run(String.join(" ", Collections.nCopies(Run.MOST_PIECES + 1, "a")), true);
    assertEquals(Run.MOST_PIECES, more.size());
    assertFalse(more.isOpen(Run.MOST_PIECES - 1));
  }

  @Test
  void aCorrectionTakesThePlaceOfAllThePiecesItStandsFor() {
    Misspelling two = new Misspelling(1, 3, "aten tion", List.of("attention"));
    Run better = run("paged aten tion serving", true).corrected(Map.of(two, "attention"));
    assertEquals(List.of("paged", "attention", "serving"), better.terms(0, better.size()));
    assertEquals(Set.of(1), better.corrected());
    assertEquals("aten tion", better.typed(1, 2));
    assertEquals("paged attention serving", better.written());
    assertTrue(better.isOpen(2));
  }

  @Test
  void theNearestWordIsOfFewestEditsThenOfTheSameLettersThenAName() {
    NearWord far = new NearWord("pages", 2, true, 90);
    NearWord many = new NearWord("pagen", 1, false, 80);
    NearWord few = new NearWord("paces", 1, false, 3);
    NearWord other = new NearWord("pacer", 1, false, 3);
    NearWord name = new NearWord("pagex", 1, true, 2);
    NearWord swapped = new NearWord("pagde", 1, false, 1);
    List<NearWord> all = List.of(far, few, many, other, name, swapped);
    assertEquals(
        List.of(swapped, name, many, other, few, far),
        all.stream().sorted(NearWord.nearestTo("pgade", true)).toList());
    assertEquals(
        List.of(swapped, many, other, few, name, far).stream().map(NearWord::term).toList(),
        all.stream().sorted(NearWord.nearestTo("pgade", false)).map(NearWord::term).toList());
  }

  @Test
  void longWordsMayBeTwoEditsAway() {
    assertEquals(1, NearWord.mostEdits("attentio"));
    assertEquals(2, NearWord.mostEdits("attention"));
  }

  @Test
  void whatIsExcludedSomewhereAndSearchedElsewhereIsNotExcluded() {
    Query.Words ray = new Query.Words(List.of("ray"), null, false);
    Query.Words orca = new Query.Words(List.of("orca"), null, false);
    Query.Phrase phrase = new Query.Phrase("a b", null);
    Query query =
        new Query.And(
            List.of(
                new Query.Or(List.of(ray, phrase)),
                new Query.Not(new Query.Or(List.of(ray, orca)))));
    QueryParts parts = QueryParts.of(query);
    assertEquals(Set.of(ray, orca), parts.words());
    assertEquals(Set.of(orca), parts.excluded());
    assertEquals(Set.of(phrase), parts.phrases());
  }
}
