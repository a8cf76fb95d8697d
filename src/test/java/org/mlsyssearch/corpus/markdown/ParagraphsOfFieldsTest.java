package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries in paragraphs: fields in paragraphs of their own, plain titles, headings above these. */
class ParagraphsOfFieldsTest {

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  private List<String> titles(String markdown) {
    return Told.titles(folder, markdown);
  }

  @Test
  void paragraphsThatNameATitleAndFurtherFieldsAreOneEntry() {
    assertEquals(
        List.of(
            " ~ How water turns a wheel of oak ~ - ~ 1984",
            " ~ On stones that grind without rest ~ - ~ -"),
        told(
            """
            # Mills
            ## II - B: Wheels, Old and New (Wood)

            *no:* 0014

            *title:* How water turns a wheel of oak

            *year:* 1984

            **Review:** It says what others left out.

            -----

            *no:* 0015

            *title:* On stones that grind without rest
            **Review:** (3-B) / Few stones, many words.

            [code](https://github.com/lund/stones)
            """));
  }

  @Test
  void theNameOfAFieldMayBeNumbered() {
    assertEquals(
        List.of("Sails of the Northern Coast", "Windmills without a Miller"),
        titles(
            """
            # Mills
            *title-1:* Sails of the Northern Coast

            *abstract-1:* Cloth that was woven in winter and hung in spring.

            *title-2:* Windmills without a Miller

            *abstract-2:* What happens when nobody is at home.
            """));
  }

  @Test
  void aHeadingOfADateAboveBoldTitlesWithFieldsIsNone() {
    assertEquals(
        List.of(
            "How Herring Find the Coast",
            "Seals that Sleep on Ice",
            "Whales and What They Sing",
            "Birds of the Outer Shore"),
        titles(
            """
            # Sea
            ## 2024-03-01 Digest of the week: fish
            **How Herring Find the Coast**
            _Authors:_ Anna Lund, Bo Ek
            [arXiv](https://arxiv.org/abs/2403.00001)

            ## 2024-03-08 Digest of the week: seals
            **Seals that Sleep on Ice**
            _Authors:_ Carl Holm
            [arXiv](https://arxiv.org/abs/2403.00002)

            ## 2024-03-15 Digest of the week: whales
            **Whales and What They Sing**
            _Authors:_ Dora Ahl, Eva Berg
            [arXiv](https://arxiv.org/abs/2403.00003)

            ## 2024-03-22 Digest of the week: birds
            **Birds of the Outer Shore**
            _Authors:_ Eva Berg
            [arXiv](https://arxiv.org/abs/2403.00004)
            """));
  }

  @Test
  void aHeadingAboveSeveralPlainTitlesWithLinksIsTheirTopic() {
    assertEquals(
        List.of(
            "How Water Turns a Wheel of Oak",
            "Stones that Grind without Rest",
            "Sails of the Northern Coast",
            "Windmills without a Miller"),
        titles(
            """
            # Mills
            A mill is a house in which a wheel turns a stone. The first to say so was \
            [Lund](https://example.org/lund), whose book was read by all who came later and built.

            Of wind it was [Ek et al.](https://arxiv.org/abs/1201.00001) who wrote most, and what \
            they wrote was forgotten before the last of their sails was torn down by a storm.

            ## Mills That Stand on Rivers

            How Water Turns a Wheel of Oak [[paper](https://arxiv.org/abs/1901.00001)]

            Stones that Grind without Rest [[paper](https://arxiv.org/abs/1901.00002)], \
            [[code](https://github.com/lund/stones)]

            ## Mills That Stand on Hills

            Sails of the Northern Coast [[paper](https://arxiv.org/abs/1901.00003)]

            Windmills without a Miller [[paper](https://arxiv.org/abs/1901.00004)]
            """));
  }

  @Test
  void aTitleAboveAQuotationIsAnEntryAndAYearMayHaveALetterBeforeIt() {
    assertEquals(
        List.of(
            " ~ Seals of the Outer Coast ~ - ~ 2024",
            " ~ Where Herring Spend the Winter ~ - ~ 2024",
            " ~ Whales: What They Sing at Night ~ - ~ 2023",
            " ~ Birds That Never Leave the Shore ~ - ~ 2023"),
        told(
            """
            # Sea
            ### Y.2024

            - Seals of the Outer Coast

              > Wer sie sehen will, muss fruh aufstehen und lange still im Schnee liegen.

            - Where Herring Spend the Winter

              > Tiefer, als man dachte, und nicht immer am selben Ort.

            ### Y.2023

            - Whales: What They Sing at Night

              > Lieder, die ein Jahr lang dieselben bleiben.

            - Birds That Never Leave the Shore

              > Es sind weniger, als man dachte.
            """));
  }

  @Test
  void aNameBehindTheVenueBeginsTheTitle() {
    assertEquals(
        List.of(
            " ~ MillKit: A Kit for Mills of Wood ~ SOSP ~ 2021",
            " ~ WheelNet: Wheels and How They Turn ~ - ~ 2022",
            " ~ On the stones of mills ~ OSDI ~ 2022",
            " ~ Water in narrow streams ~ NSDI ~ 2023"),
        told(
            """
            # Mills
            + 2021-SOSP - MillKit: A Kit for Mills of Wood. [[Paper]](https://arxiv.org/abs/2101.00001)
            + 2022 - WheelNet: Wheels and How They Turn. [[Paper]](https://arxiv.org/abs/2201.00001)
            + 2022-OSDI - On the stones of mills. [[Paper]](https://arxiv.org/abs/2201.00002)
            + 2023-NSDI - Water in narrow streams. [[Paper]](https://arxiv.org/abs/2301.00002)
            """));
  }

  @Test
  void surnamesInBracketsAtTheEndOfALinkedTitleArePersons() {
    assertEquals(
        List.of(
            "Lund, Ek, Holm ~ How Water Turns a Wheel of Oak ~ - ~ -",
            "Ahl, Berg-Lund, Ek ~ Stones that Grind without Rest ~ - ~ -",
            " ~ Sails of Two Coasts (Norway, Sweden) ~ - ~ -"),
        told(
            """
            # Mills
            [How Water Turns a Wheel of Oak [Lund, Ek, Holm]](https://example.org/water.pdf)

            [Stones that Grind without Rest [Ahl, Berg-Lund, Ek]](https://example.org/stones.pdf)

            [Sails of Two Coasts (Norway, Sweden)](https://example.org/sails.pdf)
            """));
  }
}
