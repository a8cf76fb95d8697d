package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/**
 * References without a link or style, told apart by initials, signs and the entries beside them.
 */
class PlainReferencesTest {

  @TempDir Path folder;

  private List<Draft> read(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts();
  }

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          K Berg, Silent Mills, SOSP'07 | K Berg ~ Silent Mills ~ SOSP ~ 2007
          K Berg: Silent Mills of the North, in Handbook of Old Mills. | K Berg ~ Silent Mills of the North ~ Handbook of Old Mills ~ -
          K L Berg and R Ito, Silent Mills of the North, Annals of Milling'52 | K L Berg, R Ito ~ Silent Mills of the North ~ Annals of Milling ~ 1952
          Silent Mills, by Karl Berg and Rika Ito | Karl Berg, Rika Ito ~ Silent Mills ~ - ~ -
          Berg, K. The silent mills of the North, Northern Quarterly, 1998 | K. Berg ~ The silent mills of the North ~ Northern Quarterly ~ 1998
          The silent mills of the North, by K. L. Berg and R. Ito, Annals of Milling, Volume 45(2), May 2003, pp. 1--12. | K. L. Berg, R. Ito ~ The silent mills of the North ~ Annals of Milling ~ 2003
          van den Berg, K., & García Ruiz, R. (2011). Silent Mills, Silent Wells. *Annals of Milling*, 51(1). | K. van den Berg, R. García Ruiz ~ Silent Mills, Silent Wells ~ Annals of Milling ~ 2011
          Silent Mills of the North: A Survey and Outlook, IEEE Journal of Mills2023, Karl Berg et al. | Karl Berg ~ Silent Mills of the North: A Survey and Outlook ~ IEEE Journal of Mills ~ 2023
          【*Ours*】Silent Mills of the Far North, K. Berg et al. SOSP 2021. | K. Berg ~ Silent Mills of the Far North ~ SOSP ~ 2021
          K. Berg and R. Ito (1985) **Silent Northern Mills**, Mill–River Interaction, 1:4, 311-338. | K. Berg, R. Ito ~ Silent Northern Mills ~ Mill–River Interaction ~ 1985
          """)
  void authorsTitleAndPlaceOfAPlainReference(String entry, String told) {
    assertEquals(List.of(told), told("# Mills\n\n- " + entry + "\n"));
  }

  @Test
  void whereTheOthersHaveTheirAuthorsAnArticleIsAnInitial() {
    assertEquals(
        List.of("K Berg", "R Ito, L Novak", "A Gray", "A Gray, M Diaz", "O Lind"),
        read(
                """
                # Mills

                - K Berg, The silent mills of the North, SOSP 2003
                - R Ito and L Novak, Wheels that turn by night, OSDI 2004
                - A Gray, A history of the turning of wheels
                - A Gray and M Diaz, Two-Sided Wheels: A Study in the Turning of Mills, OSDI 2008
                - O Lind, Water on the wheels of mills, SOSP 2011
                """)
            .stream()
            .map(draft -> String.join(", ", draft.authors()))
            .toList());
  }

  @Test
  void aPhraseAmongReferencesThatNamesNobodyIsATitle() {
    assertEquals(
        List.of(" ~ Protocols of Northern Mills, Mill Report ~ - ~ 2007"),
        told("""
        # Mills

        - K Berg, The silent mills of the North, SOSP 2003
        - R Ito and L Novak, Wheels that turn by night, OSDI 2004
        - M Diaz, Mills of the far south, OSDI 2008
        - O Lind, Water on the wheels of mills, SOSP 2011
        - Protocols of Northern Mills, Mill Report, March 2007
        """)
            .subList(4, 5));
  }

  @Test
  void aKnownVenueWhereTheOthersHaveTheirAuthorsStaysOne() {
    assertEquals(
        List.of(" ~ Northern mills in all their silence ~ SOSP ~ 2011"),
        told("""
        # Mills

        - Berg, K. (2003). The silent mills of the North.
        - Ito, R. (2004). Wheels that turn by night.
        - Diaz, M. (2008). Mills of the far south.
        - Lind, O. (2010). Water on the wheels of mills.
        - SOSP (2011). Northern mills in all their silence.
        """)
            .subList(4, 5));
  }

  @Test
  void aShortTitleWithAuthorsAndAPlaceIsNoHeadingOfItsNotes() {
    assertEquals(
        List.of("K Berg ~ Silent Mills ~ SOSP ~ 2007"),
        told(
            """
            # Mills

            - K Berg, Silent Mills, SOSP'07
            \t- A review of the wheels in the Northern Notes on Mills
            """));
  }

  @Test
  void numberedParagraphsAreEntries() {
    assertEquals(
        List.of(
            "K. Berg ~ Moinhos do norte ~ - ~ -",
            "R. Ito ~ A água dos moinhos ~ Revista de Moinhos ~ 2004",
            " ~ Os moinhos calados do norte e os seus rios ~ - ~ -"),
        told(
            """
            # Moinhos

            ## Água

            [1] Berg, K. Moinhos do norte.

            [2] Ito, R. (2004). A água dos moinhos. *Revista de Moinhos*, 3(1), 4-9.

            [3] Os moinhos calados do norte e os seus rios

            [4] Wikipedia. Moinho de vento. https://pt.wikipedia.org/wiki/Moinho_de_vento
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          MILLS Collaboration. Observation of a new wheel in the search for rivers. OSDI 2012 | MILLS Collaboration
          [The 500 Mills Project Consortium. A global reference for turning wheels](https://doi.org/10.1038/m1). Nature 2015 | The 500 Mills Project Consortium
          [Old Mills Study Group](https://mills.example/a), Markers of Rust in Old Wheels, 2013 | Old Mills Study Group
          North River Telescope Collaboration (2019). First Pictures of a Silent Mill. | North River Telescope Collaboration
          Human-Mill Collaboration, Trust and Tools for Millers. CHI 2021 | ``
          Human-Mill Collaboration: A Survey of Tools for Millers. CHI 2021 | ``
          """)
  void aGroupThatSignsBeforeATitleIsItsAuthor(String entry, String authors) {
    assertEquals(
        List.of(authors == null ? "" : authors),
        read("# Mills\n\n- " + entry + "\n").stream()
            .map(draft -> String.join(", ", draft.authors()))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"3 Mar 19,2019", "14-Sep-09,2009", "1 mai 98,1998", "20 Jun. '21,2021"})
  void aDayMayStandBeforeAMonthAndAShortYear(String date, int year) {
    assertEquals(
        List.of(year),
        read(
                "# Mills\n\n| model | published date | paper |\n|--|--|--|\n| M | "
                    + date
                    + " | [The Silent Mills of the North](https://arxiv.org/abs/1903.00919) |\n")
            .stream()
            .map(Draft::year)
            .toList());
  }

  @Test
  void aPublisherAndItsTownBehindAMeetingAreNoPartOfIt() {
    assertEquals(
        List.of("K. Berg, R. Ito ~ Silent mills and their wheels ~ MILLS ~ 2006"),
        told(
            "# Mills\n\n- K. Berg and R. Ito. 2006. **Silent mills and their wheels**. In Proceedings of the 6th"
                + " conference on Turning wheels (MILLS '06). ACM, New York, NY, USA, 140-149.\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Berg J. Seven myths of how mills read the river. Curr Opin Syst Mill. 2020;23: 22-31. | J. Berg
          Lund SM, Ito S-I. A unified approach to rivers. OSDI. 2017. | S. M. Lund, S. I. Ito
          Lund Z, Ito Z-H, Berg A. Towards the turning of wheels. OSDI. 2018. | Z. Lund, Z. H. Ito, A. Berg
          Lund K. MillTurn: fast turning of many wheels. Nat Wells 10, 996–998 (2013). | K. Lund
          Berg S. Ultrafast one-pass grinding of grain and rye. Wells 2(2) (2023). | S. Berg
          De Lund W, Holm R. NanoMill2: wheels at the scale of towns. Wells 2(2) (2023). | W. De Lund, R. Holm
          """)
  void initialsBehindSurnamesMayBeOneOrHyphened(String entry, String authors) {
    assertEquals(
        List.of(authors),
        read("# Mills\n\n- " + entry + "\n").stream()
            .map(draft -> String.join(", ", draft.authors()))
            .toList());
  }

  @Test
  void referencesBelowADescribedToolArePapers() {
    assertEquals(
        List.of(
            "A. Lund, C. Berg ~ Fast turning of many wheels ~ NSDI ~ 2018",
            "A. Lund, C. Berg, D. Holm ~ The wheels of MillKit two ~ NSDI ~ 2021",
            "B. Ito, C. Holm, E. Gray ~ What a sluice may learn ~ OSDI ~ 2020"),
        told(
            """
            # Mills
            - [`MillKit`](https://github.com/a/millkit) - (C++, v1.2, 2019.10) - A kit that turns wheels with high speed and low use of water.
              - Lund A, Berg C. Fast turning of many wheels. NSDI (2018). https://doi.org/10.1145/1.1
              - Lund A, Berg C, Holm D. The wheels of MillKit two. NSDI (2021). https://doi.org/10.1145/1.2
            - [`SluiceBox`](https://github.com/a/sluice) - A box that opens and closes sluices for everybody who asks it to.
              - Ito B, Holm C, Gray E. What a sluice may learn. OSDI (2020). https://doi.org/10.1145/1.3
            """));
  }

  @Test
  void numbersOfReferencesNeedNoBlankBehindThem() {
    assertEquals(
        List.of(
            " ~ Learned Sluices for Small Canals ~ - ~ -",
            " ~ How Weirs Hold Back the Spring ~ - ~ -",
            " ~ Mills That Grind in Turns ~ - ~ -",
            " ~ Counting barges by their wakes ~ - ~ -"),
        told(
            """
            [1]Learned Sluices for Small Canals
            [2] How Weirs Hold Back the Spring
            [3]Mills That Grind in Turns
            [4]Counting barges by their wakes
            """));
  }
}
