package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.WordsEncoder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;

/** Topics that a search without hits leads to. */
class NearTopicTest {

  private static final List<Paper> PAPERS =
      List.of(
          Papers.paper("a", "Fast Language Inference")
              .topic(Papers.SERVING)
              .at(Papers.SOSP, 2023)
              .build(),
          Papers.paper("b", "Efficient LLM Inference")
              .topic(Papers.SERVING)
              .at(Papers.OSDI, 2024)
              .build(),
          Papers.paper("c", "Fast Inference").topic(Papers.TRAINING).build(),
          Papers.paper("d", "Crash Recovery").topic(Papers.RELIABILITY).build(),
          Papers.paper("e", "Crash Recovery of Disks").topic(Papers.RELIABILITY).build());

  private static List<NearTopic> near(String text, Filters filters, @Nullable Encoder encoder)
      throws IOException {
    try (SearchIndex index = NaiveSearchIndex.of(PAPERS, Papers.corpus(), encoder)) {
      return NearTopic.of(index, SearchRequest.of(index.parse(text)).withFilters(filters));
    }
  }

  private static List<NearTopic> near(String text) throws IOException {
    return near(text, Filters.NONE, new WordsEncoder());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"quick llm inference\"",
        "title:quick title:llm title:inference",
        "author:nobody quick llm inference",
        "\"quick llm\" OR \"llm inference\"",
        "quick llm inference year:1900",
        "quick llm inference -fast"
      })
  void aTopicThatTheNearestPapersShareIsOffered(String text) throws IOException {
    assertEquals(List.of(new NearTopic(Papers.SERVING, 2)), near(text));
  }

  @Test
  void whatIsExcludedAndWhoWroteItSayNothingOfTopics() throws IOException {
    assertEquals(List.of(), near("author:recovery -crash venue:inference"));
  }

  @Test
  void aTopicOfOnePaperIsNoneThatPapersShare() throws IOException {
    assertEquals(
        List.of(),
        near("\"inference fast\"").stream()
            .filter(near -> near.topic().equals(Papers.TRAINING))
            .toList());
  }

  @Test
  void filtersHoldButForTheTopic() throws IOException {
    Filters filters =
        Filters.NONE.including(Facet.VENUE, "sosp").including(Facet.TOPIC, "elsewhere");
    assertEquals(
        List.of(new NearTopic(Papers.SERVING, 1)),
        near("\"quick llm inference\"", filters, new WordsEncoder()));
    assertEquals(
        List.of(),
        near("\"disks crash\"", Filters.NONE.including(Facet.VENUE, "sosp"), new WordsEncoder()));
  }

  @Test
  void withoutAnEncoderTheWordsLeadThere() throws IOException {
    List<TopicPath> topics =
        near("\"recovery crash\"", Filters.NONE, null).stream().map(NearTopic::topic).toList();
    assertEquals(List.of(Papers.RELIABILITY), topics);
  }
}
