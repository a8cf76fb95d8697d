package org.mlsyssearch.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MeantTest {

  private static final Blend BLEND = new Blend(0.2f, 0.1f, 3, 0.6f);

  private static Meant meant(float share, boolean isName) {
    return new Meant(
        "paged attention", new Clause.Everything(), new Clause.Nothing(), share, isName, BLEND);
  }

  private static final Meant WORDS = meant(12, false);
  private static final Meant NAME = meant(0, true);

  @Test
  void allTheWordsCountWhatTheBlendSaysBesideTheCosineAndPartOfThemTheirPart() {
    assertEquals(0.5f, WORDS.nearness(0.5f, 0, 8), 1e-6);
    assertEquals(0.6f, WORDS.nearness(0.5f, 4, 8), 1e-6);
    assertEquals(0.7f, WORDS.nearness(0.5f, 8, 8), 1e-6);
    assertEquals(0.5f, WORDS.nearness(0.5f, 0, 0), 1e-6);
  }

  @Test
  void scoresThatDifferInTheirLastDigitsAlonePutNoPaperFirst() {
    assertEquals(WORDS.nearness(0.5f, 4, 8), WORDS.nearness(0.5f, 4.00001f, 8));
  }

  @Test
  void thePaperOfANameIsAsNearAsOneThatMeansTheSame() {
    assertEquals(1.5f, NAME.nearness(0.5f, 8, 8), 1e-6);
  }

  @Test
  void aTopicCountsByHowManyOfTheFirstPapersHaveIt() {
    assertEquals(0.5f, WORDS.withTopics(0.5f, 0, 10), 1e-6);
    assertEquals(0.55f, WORDS.withTopics(0.5f, 5, 10), 1e-6);
    assertEquals(0.6f, WORDS.withTopics(0.5f, 10, 10), 1e-6);
    assertEquals(0.5f, WORDS.withTopics(0.5f, 0, 0), 1e-6);
    assertEquals(0.5f, NAME.withTopics(0.5f, 10, 10), 1e-6);
  }

  @Test
  void meaningAddsATenthOfItsShareAtTheBarAndAllOfItWhereItIsTheSame() {
    assertEquals(3 + 0.1f * 12 * 8, WORDS.score(3, 8, 0.4f, 0.4f), 1e-4);
    assertEquals(3 + 0.55f * 12 * 8, WORDS.score(3, 8, 0.7f, 0.4f), 1e-4);
    assertEquals(3 + 12 * 8, WORDS.score(3, 8, 1, 0.4f), 1e-4);
  }

  @Test
  void whereNoPaperHasAWordMeaningAloneScores() {
    assertEquals(12, WORDS.score(0, 0, 1, 0.4f), 1e-4);
  }

  @Test
  void whatIsFoundByMeaningComesAfterAllThatHasTheName() {
    float alone = NAME.score(0, 100, 1, 0.4f);
    assertTrue(alone > 0 && alone < 1e-4, "" + alone);
    assertTrue(NAME.score(0, 100, 0.9f, 0.4f) < alone);
  }

  @Test
  void aNameIsFollowedByFewPapersThatAreNearerAndLikeItsOwn() {
    assertTrue(NAME.most() < WORDS.most());
    assertEquals(1, NAME.examples());
    assertEquals(3, WORDS.examples());
    assertEquals(0.6f, WORDS.examplesWeight());
    assertTrue(NAME.examplesWeight() > 1);
    assertEquals(0.4f, WORDS.bar(0.4f));
    assertEquals(0.7f, NAME.bar(0.4f), 1e-6);
  }

  @Test
  void otherWeightsChangeNothingElse() {
    Blend other = new Blend(0, 0, 1, 0);
    Meant changed = WORDS.with(other);
    assertEquals(other, changed.blend());
    assertEquals(WORDS, changed.with(BLEND));
  }
}
