package org.mlsyssearch.server.params;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

  private static final List<String> NAMES =
      List.of("q", "topic", "venue", "year", "author", "per_page", "facet_limit");

  @Test
  void findsTheNearestName() {
    assertEquals("venue", DidYouMean.nearest("venu", NAMES));
    assertEquals("venue", DidYouMean.nearest("Venue", NAMES));
    assertEquals("author", DidYouMean.nearest("auhtor", NAMES));
    assertEquals("per_page", DidYouMean.nearest("perpage", NAMES));
  }

  @Test
  void staysSilentWhereNothingIsNear() {
    assertNull(DidYouMean.nearest("colour", NAMES));
    assertNull(DidYouMean.nearest("", List.of("topic")));
  }
}
