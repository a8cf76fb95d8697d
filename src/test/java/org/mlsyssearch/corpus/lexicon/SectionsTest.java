package org.mlsyssearch.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

  @ParameterizedTest
  @CsvSource({
    "Table of Contents, CONTENTS",
    "License, META",
    "How to Contribute, META",
    "Papers and Code, PAPERS",
    "Journals and Conferences, EVENTS",
    "Books, BOOKS",
    "Online Courses, BOOKS",
    "Blog Posts, POSTS",
    "Open-source Projects, SOFTWARE",
    "Data Challenge, SOFTWARE",
    "Surveys of Tools, PAPERS",
    "Scheduling, PAPERS"
  })
  void aHeadingPromisesWhatItsWordsSay(String label, Sections.Kind kind) {
    assertEquals(kind, Sections.kind(label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Papers", "Paper List", "Others", "Misc.", "Conferences", "Overview"})
  void whatNamesNoTopicIsGeneric(String label) {
    assertTrue(Sections.isGeneric(label));
    assertFalse(Sections.isGeneric(label + " of compilers"));
  }

  @Test
  void contentsAreToldInAnyCase() {
    assertTrue(Sections.isContents("TABLE OF CONTENTS"));
    assertFalse(Sections.isContents("Contents of caches"));
  }

  @ParameterizedTest
  @CsvSource({
    "1.2 Caching, Caching",
    "'IV. Caching', Caching",
    "2023 Papers, 2023 Papers",
    "'\uD83D\uDE80  Caching :', Caching",
    "Caching [back to top], Caching",
    "Caching (12 papers), Caching",
    "':rocket: Caching', Caching",
    "'**Caching**', Caching"
  })
  void aLabelIsAHeadingWithoutNumbersAndMarks(String heading, String label) {
    assertEquals(label, Sections.label(heading));
  }
}
