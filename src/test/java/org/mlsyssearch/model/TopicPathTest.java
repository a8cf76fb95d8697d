package org.mlsyssearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicPathTest {

  @Test
  void itsKeyIsReadableInAnUrl() {
    assertEquals(
        "systems-for-machine-learning/training-inference/c-plus-plus",
        TopicPath.of("Systems for Machine Learning", "Training/Inference", "C++").key());
    assertEquals("多模态/muller", TopicPath.of("多模态", "Müller").key());
  }

  @Test
  void aPersonsSpellingMeansTheSameKey() {
    String key = "systems-for-machine-learning/gpu-arch";
    for (String spelling :
        List.of(
            key,
            "Systems for Machine Learning > GPU Arch",
            "systems for machine learning/gpu arch",
            "/systems-for-machine-learning/gpu-arch/")) {
      assertEquals(key, TopicPath.keyOf(spelling), spelling);
    }
    assertEquals("", TopicPath.keyOf(" / > "));
  }

  @Test
  void aTopicLiesUnderItsAncestorsButNotUnderWhatMerelyBeginsAlike() {
    TopicPath path = TopicPath.of("Alpha", "Bravo");
    assertTrue(path.isAtOrUnder("alpha"));
    assertTrue(path.isAtOrUnder("alpha/bravo"));
    assertFalse(path.isAtOrUnder("alp"));
    assertFalse(TopicPath.of("Alphabet").isAtOrUnder("alpha"));
  }

  @Test
  void aLabelWithoutLetterOrDigitIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> TopicPath.of("Alpha", "🔥"));
  }
}
