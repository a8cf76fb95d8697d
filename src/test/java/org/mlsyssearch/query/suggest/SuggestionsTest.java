package org.mlsyssearch.query.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.Suggestion;
import org.mlsyssearch.search.Suggestion.Type;

class SuggestionsTest {

  private static Label label(String label, int count) {
    return Label.of(label, label, count);
  }

  private static Suggestions of(int systems, int topics, int authors, int titles) {
    Suggestions made = new Suggestions();
    for (int i = 1; i <= titles; i++) {
      made.add(Papers.paper("t" + i, "T" + i).build());
    }
    add(made, Type.AUTHOR, "A", authors);
    add(made, Type.TOPIC, "P", topics);
    add(made, Type.SYSTEM, "S", systems);
    return made;
  }

  private static void add(Suggestions made, Type type, String name, int count) {
    for (int i = 1; i <= count; i++) {
      made.add(type, label(name + i, 1), null);
    }
  }

  private static String shared(Suggestions suggestions, int limit) {
    return String.join(" ", suggestions.shared(limit).stream().map(Suggestion::text).toList());
  }

  @Test
  void eachTypeGetsAPlaceInTurnAndTitlesComeLast() {
    assertEquals("S1 S2 P1 A1 T1", shared(of(9, 1, 1, 9), 5));
    assertEquals("S1 S2 S3 P1 A1 A2 T1 T2", shared(of(9, 1, 2, 9), 8));
    assertEquals("S1 P1", shared(of(9, 9, 9, 9), 2));
    assertEquals("S1 T1", shared(of(1, 0, 0, 1), 8));
    assertEquals("", shared(of(0, 0, 0, 0), 8));
    assertEquals("", shared(of(1, 1, 1, 1), 0));
  }

  @Test
  void aTitleIsToldFromOthersByWhereAndWhenItAppeared() {
    Suggestions made = new Suggestions();
    made.add(Papers.paper("a", "A").at(Papers.OSDI, 2018).build());
    made.add(Papers.paper("b", "B").at(Papers.OSDI, null).build());
    made.add(Papers.paper("c", "C").at(null, 2018).build());
    made.add(Papers.paper("d", "D").build());
    List<Suggestion> titles = made.of(Type.TITLE);
    assertEquals("OSDI 2018", titles.get(0).detail());
    assertEquals("OSDI", titles.get(1).detail());
    assertEquals("2018", titles.get(2).detail());
    assertNull(titles.get(3).detail());
  }

  @Test
  void aVenueIsTellableByItsFullNameWhereItsLabelIsAnother() {
    assertEquals(
        Papers.OSDI.name(), Suggestions.venueDetail(Label.of("osdi", "OSDI", 1), Papers.corpus()));
    assertNull(Suggestions.venueDetail(Label.of("arxiv", "arXiv", 1), Papers.corpus()));
    assertNull(Suggestions.venueDetail(Label.of("none", "None", 1), Papers.corpus()));
  }

  @Test
  void aTopicIsTellableByTheTopicItLiesIn() {
    assertEquals(
        "in A/B",
        Suggestions.topicDetail(Label.of("a/b/c", "C", 1), key -> key.toUpperCase(Locale.ROOT)));
    assertNull(Suggestions.topicDetail(Label.of("a", "A", 1), key -> key.toUpperCase(Locale.ROOT)));
  }

  @Test
  void aLabelIsCompletedFromItsBeginningOrFromItsWordsInAnyOrder() {
    Label label = label("Model Serving Systems", 1);
    for (String typed : List.of("mod", "model ser", "serving mod", "sys", "modelserv")) {
      assertTrue(Beginning.of(typed).matches(label), typed);
    }
    for (String typed : List.of("odel", "mod serving", "serving x", "modelling")) {
      assertFalse(Beginning.of(typed).matches(label), typed);
    }
    assertTrue(Beginning.of("...").isEmpty());
    assertFalse(Beginning.of("a").isEmpty());
  }

  @Test
  void whatWasTypedComesFirstThenWhatBeginsSoThenWhatMostPapersHave() {
    List<Label> labels =
        List.of(
            label("Big Ray", 90),
            label("Rayon B", 3),
            label("Rayon", 3),
            label("Ray", 1),
            label("Rays", 8),
            label("Rayo", 8),
            label("My Ray", 95));
    assertEquals(
        List.of("Ray", "Rayo", "Rays", "Rayon", "Rayon B", "My Ray", "Big Ray"),
        Beginning.of("ray").sorted(labels).stream().map(Label::label).toList());
  }
}
