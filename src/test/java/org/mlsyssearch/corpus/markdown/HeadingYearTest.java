package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.lexicon.VenueTag;

class HeadingYearTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Year 2021",
        "Published 2021",
        "All papers in 2021",
        "2021年",
        "2021 年论文",
        "Año 2021",
        "Mills (2021)",
        "Mills [2021]",
        "Publications of 2021"
      })
  void aYearBesideWordsThatNameNothingOrInBracketsAtTheEndHolds(String label) {
    VenueTag tag = HeadingYear.of(label, Set.of(label));
    assertNotNull(tag, label);
    assertEquals(2021, tag.year(), label);
    assertNull(tag.venue(), label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Papers before 2021",
        "Papers since 2021",
        "Papers 2020 to 2021",
        "From 2021",
        "Mills 2021",
        "Mills",
        "Version 12021",
        "Articles (avant 2021)",
        "Artikel seit 2021",
        "2021年以前",
        "Papers (2020-2021)"
      })
  void aYearInANameOrAtAnEndOfALongerTimeDoesNot(String label) {
    assertNull(HeadingYear.of(label, Set.of(label, "Wind")), label);
  }

  @Test
  void anEndOfALongerTimeIsNoneBesideAnother() {
    assertNull(HeadingYear.of("Avant 2021", Set.of("Avant 2021", "Avant 2015")));
    assertNull(HeadingYear.of("2021年以前", Set.of("2021年以前", "2015年以前")));
  }

  @Test
  void aYearHoldsWhereAnotherStandsInItsPlaceBeside() {
    VenueTag tag = HeadingYear.of("Mills of 2021", Set.of("Mills of 2021", "Mills of 2020"));
    assertNotNull(tag);
    assertEquals(2021, tag.year());
  }

  @Test
  void theRestOfTheHeadingIsTheTopic(@TempDir Path folder) {
    assertEquals(
        List.of(
            " ~ Sluices for Small Canals ~ - ~ 2021",
            " ~ Mills That Grind in Turns ~ CVPR ~ 2020",
            " ~ How Weirs Hold Back the Flood ~ - ~ 2019"),
        Told.of(
            folder,
            """
            # Water
            ## Surveys (2021)
            - [Sluices for Small Canals](https://arxiv.org/abs/2101.00001)
            ## CVPR (2020)
            - [Mills That Grind in Turns](https://arxiv.org/abs/2001.00001)
            ## Year 2019
            - [How Weirs Hold Back the Flood](https://arxiv.org/abs/1901.00001)
            """));
    assertEquals("Surveys", HeadingYear.without("Surveys (2021)", true));
  }

  @Test
  void linksAndDatesBehindAVenueAreNoPartOfIt(@TempDir Path folder) {
    assertEquals(
        List.of(
            " ~ Notes on the Turning of Mills ~ NSDI ~ 2022",
            " ~ What Weirs Hold Back ~ OSDI ~ 2021",
            " ~ Counting Barges by Wakes ~ SOSP ~ 2019"),
        Told.of(
            folder,
            """
            # Water
            ## NSDI2022 Apr 4, 2022 [link](https://example.org/nsdi) to be completed
            - Notes on the Turning of Mills
            ## OSDI2021 Jul 14, 2021
            - What Weirs Hold Back
            ## SOSP [website](https://example.org/sosp)
            ### 2019 [papers](https://example.org/sosp19)
            - Counting Barges by Wakes
            """));
  }

  @ParameterizedTest
  @CsvSource({
    "SOSP 2021 Papers, SOSP, 2021",
    "Awesome-NSDI2021-Reading, NSDI, 2021",
    "Awesome papers published in WSDM, WSDM, -",
    "NSDI/OSDI 2021 Papers, -, 2021",
    "A Survey of Mills (OSDI 2021), -, -"
  })
  void theTitleOfAListStatesVenueAndYearForThoseThatStateNone(
      String title, String venue, String year, @TempDir Path folder) {
    assertEquals(
        List.of(
            " ~ Notes on the Turning of Mills ~ " + venue + " ~ " + year,
            " ~ What Weirs Hold Back in Spring ~ " + venue + " ~ " + year,
            " ~ Counting Barges by Their Wakes ~ " + venue + " ~ " + year,
            " ~ How Canals Are Dug by Night ~ " + venue + " ~ " + year,
            " ~ Opening Sluices by Rain Alone ~ FAST ~ 2020"),
        Told.of(
            folder,
            "# "
                + title
                + """


                - [Notes on the Turning of Mills](https://doi.org/10.1145/1.1)
                - [What Weirs Hold Back in Spring](https://doi.org/10.1145/1.2)
                - [Counting Barges by Their Wakes](https://doi.org/10.1145/1.3)
                - [How Canals Are Dug by Night](https://doi.org/10.1145/1.4)
                - [Opening Sluices by Rain Alone](https://doi.org/10.1145/1.5), FAST 2020
                """));
  }
}
