package org.mlsyssearch.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AwardNamesTest {

  @Test
  void anAwardHasOneSpellingHoweverItIsWritten() {
    assertEquals(List.of("Best Paper"), Awards.in("(best paper award)"));
    assertEquals(List.of("Best Paper"), Awards.in("Best-Paper"));
    assertEquals(List.of("Best Student Paper"), Awards.in("OSDI, Best Student Paper"));
    assertEquals(List.of("Distinguished Artifact"), Awards.in("distinguished artefact award"));
    assertEquals(List.of("Best Demo"), Awards.in("Best Demonstration"));
    assertEquals(List.of("Best Full Research Paper"), Awards.in("best full-research papers"));
    assertEquals(List.of("Best Paper"), Awards.in("\u6700\u4F73\u8BBA\u6587\u5956"));
  }

  @Test
  void aPlaceBehindAnAwardBelongsToIt() {
    assertEquals(List.of("Best Paper Runner-Up"), Awards.in("Best Paper Award (runner up)"));
    assertEquals(List.of("Best Paper Finalist"), Awards.in("best paper finalist"));
    assertEquals(
        List.of("Outstanding Paper Honorable Mention"),
        Awards.in("Outstanding paper, honourable mention"));
  }

  @Test
  void severalAwardsAreToldEachOnceInTheirOrder() {
    assertEquals(
        List.of("Distinguished Paper", "Best Artifact", "Test of Time"),
        Awards.in("Distinguished Paper; best artifact; distinguished paper; test-of-time award"));
    assertEquals(List.of(), Awards.in("The best paperwork of our time"));
  }
}
