package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/** Venues in lines above lists, in bold names and in brackets; papers below what announces them. */
class VenuesAboveAndBelowTest {

  @TempDir Path folder;

  private List<Draft> drafts(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts();
  }

  private List<String> told(String markdown) {
    return Told.published(folder, markdown);
  }

  @Test
  void anItalicLineWithALinkNamesTheVenueOfTheListBelow() {
    assertEquals(
        List.of(
            "How Owls Hear the Snow Fall ~ OSDI ~ 2022",
            "Feathers That Bend the Wind ~ CVPR ~ 2021",
            "Nests Built Without a Plan ~ Nature ~ null"),
        told(
            """
            # Owls

            ## Hearing

            *OSDI(Operating Systems Design and Implementation) 2022*: [[Conference]](https://example.org/osdi)

            - [How Owls Hear the Snow Fall](https://example.org/1.pdf)

            *CVPR(Computer Vision and Pattern Recognition Conference) 2021:* [[Conference]](https://example.org/cvpr)

            - [Feathers That Bend the Wind](https://example.org/2.pdf)

            *Nature*: [[Journal]](https://example.org/letters)

            - [Nests Built Without a Plan](https://example.org/3.pdf)
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* **OwlNet(OSDI2022)** How Owls Hear the Snow Fall [[pdf](https://x.org/1.pdf)]| OSDI ~ 2022",
        "* **OwlNet(SOSP2023, Oral)(arxiv2023.01)** How Owls Hear the Snow Fall [[pdf](https://x.org/1)]|"
            + " SOSP ~ 2023",
        "* **OwlNet [NSDI'21]** How Owls Hear the Snow Fall [[pdf](https://x.org/1.pdf)]| NSDI ~ 2021"
      })
  void aBoldNameWithItsVenueStandsBeforeTheTitle(String entry, String venueAndYear) {
    assertEquals(
        List.of("How Owls Hear the Snow Fall ~ " + venueAndYear.strip()),
        told("# Owls\n\n" + entry + "\n"));
    assertEquals(List.of("OwlNet"), drafts("# Owls\n\n" + entry + "\n").getFirst().systems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Architectural Support for Programming Languages and Operating Systems (ASPLOS) 2021| ASPLOS ~ 2021",
        "CVPR (Computer Vision and Pattern Recognition Conference) 2022| CVPR ~ 2022",
        "ORN '09 Proceedings for the 1st workshop on owls and rain, 2009| ORN ~ 2009"
      })
  void aShortNameAndALongOneAreOneVenue(String line, String venueAndYear) {
    assertEquals(
        List.of("How Owls Hear the Snow Fall ~ " + venueAndYear.strip()),
        told("# Owls\n\n- How Owls Hear the Snow Fall\n\t- " + line + "\n"));
  }

  @Test
  void aShortNameInBracketsIsNoVenueOfWordsThatItDoesNotAbbreviate() {
    assertEquals(
        List.of("How Owls Hear the Snow Fall ~ - ~ 2021"),
        told(
            "# Owls\n\n- Venue: Owls and Feathers (OSDI) 2021\n  Title: How Owls Hear the Snow Fall\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moss, G. & Rook, R. A Feather That Bends the Wind. Nature 40, 49–57 (2016).|"
            + " A Feather That Bends the Wind ~ Nature ~ 2016",
        "Moss, G. H., Jay, T. and Rook, R. N-fold feathers in the wind. Nature 40, 49–57 (2016).|"
            + " N-fold feathers in the wind ~ Nature ~ 2016",
        "Moss, G. & Rook, L. J. owl: feathers of the wind. Nature 40, 49–57 (2016).|"
            + " owl: feathers of the wind ~ Nature ~ 2016",
        "Moss, G. Feathers that bend in the wind. Journal of Owls (2016, in press)|"
            + " Feathers that bend in the wind ~ Journal of Owls ~ 2016"
      })
  void titlesBeginBehindTheLastInitial(String entry, String expected) {
    assertEquals(List.of(expected.strip()), told("# Owls\n\n- " + entry + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**To make nests pretty.** We look at how birds help to keep houses and barns warm all winter.",
        "...yet more early or basic papers on the feathers of the night, such as:"
      })
  void whatAnnouncesSeveralLinkedTitlesIsNoPaper(String above) {
    assertEquals(
        List.of("How Owls Hear the Snow Fall ~ - ~ null", "Nests Built Without a Plan ~ - ~ null"),
        told(
            "# Owls\n\n- "
                + above
                + "\n  - [How Owls Hear the Snow Fall](https://x.org/1.pdf)\n"
                + "  - [Nests Built Without a Plan](https://x.org/2.pdf)\n"));
  }

  @Test
  void datedTitlesWithAPaperBelowAnotherAreTheirOwn() {
    assertEquals(
        List.of(
            "Owls: A Survey of Night Hunters ~ - ~ 1997",
            "What Owls, Mice and Men Hear: A Study of Snow ~ - ~ 2008",
            "Of Nests, Barns and Roofs: The Work of a Builder ~ - ~ 2010"),
        told(
            """
            # Owls

            * Owls: A Survey of Night Hunters (1997). [Paper](https://dl.acm.org/doi/10.1145/1.1) \\| [Note](notes/owls.md)
              * What Owls, Mice and Men Hear: A Study of Snow (2008). [Paper](https://dl.acm.org/doi/10.1145/1.2) \\| [Note](notes/snow.md)
              * Of Nests, Barns and Roofs: The Work of a Builder (2010). [Paper](https://dl.acm.org/doi/10.1145/1.3)
            """));
  }

  @Test
  void namesAloneAboveTheAddressOfAPaperAreTitlesWhereMostAreSo() {
    assertEquals(
        List.of("OWL ~ - ~ null", "NEST ~ - ~ null", "Feather Learning ~ - ~ null"),
        told(
            """
            # Owls

            ## Notes

            ### OWL
            https://arxiv.org/abs/1905.00001
            A remark on what they do.

            ### NEST
            https://arxiv.org/abs/1905.00002

            ### Feather Learning
            https://arxiv.org/abs/1905.00003
            Another remark.
            """));
  }

  @Test
  void aKeyThatADashDividesFromTheTitleStatesTheYear() {
    assertEquals(
        List.of(
            "A snow-hearing owl of the northern barns ~ - ~ 2007",
            "Possible songs of owls and rain ~ - ~ 2012",
            "Feathers that bend in the wind ~ - ~ 2015"),
        told(
            """
            # Owls

            * [Mossetal2007 - A snow-hearing owl of the northern barns](https://example.org/papers/Mossetal2007.md)
            * [MossandRook2012 - Possible songs of owls and rain](https://example.org/papers/MossandRook2012.md)
            * [Jay2015b: Feathers that bend in the wind](https://example.org/papers/Jay2015b.md)
            """));
  }

  @Test
  void shortLinkedTitlesArePartedAtSemicolons() {
    assertEquals(
        List.of("How Owls Listen", "Six Songs of Rain", "Nests Without Plans"),
        drafts(
                """
                # Owls

                ## Week 1

                - [How Owls Listen](https://x.org/1.pdf) by Moss et al; [Six Songs of Rain](https://x.org/2.pdf) by Jay and Rook; [Nests Without Plans](https://x.org/3.pdf), 2013.
                """)
            .stream()
            .map(Draft::title)
            .toList());
  }

  @Test
  void whatShortNamesStandForIsNoPaper() {
    assertEquals(
        List.of("How Owls Hear the Snow Fall ~ OSDI ~ 2020"),
        told(
            """
            # Owls

            - OWL = Annual Symposium on Owls
            - S&P = IEEE Symposium on Snow and Rain
            - How Owls Hear the Snow Fall, OSDI 2020
            """));
  }

  @Test
  void aShortSummaryAboveALinkCalledAsOthersIsATitle() {
    String summary =
        """
        <details>
        <summary>%s</summary>

        - [논문 링크](https://arxiv.org/abs/2007.0000%d)
        - 눈 속의 올빼미

        </details>

        """;
    assertEquals(
        List.of("Owls in Snow ~ - ~ null", "Rain ~ - ~ null", "How Feathers Bend ~ - ~ null"),
        told(
            "# Owls\n\n"
                + summary.formatted("Owls in Snow", 1)
                + summary.formatted("Rain", 2)
                + summary.formatted("How Feathers Bend", 3)));
  }
}
