package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses behind labels, tags before titles, names before colons, and lines in one bullet. */
class AddressesAndTagsTest {

  private static final String SNOW = "How Owls Hear the Snow Fall";
  private static final String WIND = "Feathers That Bend the Wind";
  private static final String NESTS = "Nests Built Without a Plan";

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  private List<String> titles(String markdown) {
    return Told.titles(folder, markdown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Paper: ", "Paper\uFF1A", "\u8BBA\u6587\uFF1A", "PDF: "})
  void anAddressBehindALabelBelowAHeadingSaysThatTheHeadingIsATitle(String label) {
    assertEquals(
        List.of("Owls in Snow", "A Song for One Owl: Music at Night", "Owls in Snow"),
        titles(
            """
            # Owls

            ## Ears

            ### Owls in Snow
            %1$shttps://arxiv.org/abs/2001.00001

            Code: https://github.com/gray/snow

            ### A Song for One Owl: Music at Night
            %1$shttps://arxiv.org/abs/2001.00002?context=cs
            Code: https://github.com/gray/song

            ## Nights

            ### Owls in Snow
            %1$shttps://arxiv.org/abs/2001.00001
            """
                .formatted(label)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Title: ", "**Paper title**: ", "\u6807\u9898\uFF1A", "\u984C\u76EE\uFF1A"})
  void theNameOfTheFieldOfTitlesBeforeATitleIsNoPartOfIt(String label) {
    assertEquals(
        List.of("Ada Gray ~ " + SNOW + " ~ OSDI ~ 2020"),
        told(
            """
            # Owls

            - %s%s
              - Author: Ada Gray
              - Venue: OSDI 2020
            """
                .formatted(label, SNOW)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[Hoo] How Owls Hear the Snow Fall (OSDI 2020)](https://x.example.org/1.pdf)|OSDI ~ 2020",
        "[[HooNet] How Owls Hear the Snow Fall(OSDI2020)](https://x.example.org/1.pdf)|OSDI ~ 2020",
        "**[Hoo-2] How Owls Hear the Snow Fall (2020)** [pdf](https://x.example.org/1.pdf)|- ~ 2020"
      })
  void aTagBeforeATitleIsNoPartOfItThoughABracketEndsTheLink(String entry, String published) {
    assertEquals(List.of(" ~ " + SNOW + " ~ " + published), told("# Owls\n\n- " + entry + "\n"));
  }

  @Test
  void aTagBeforeOneLinkedTitleIsNoneOfItThoughOthersHaveNone() {
    assertEquals(
        List.of(WIND, NESTS, "Eggs of uncommon shapes in every nest", "Mice That Sleep in Winter"),
        titles(
            """
            # Owls

            [%s](https://arxiv.org/abs/2001.00001) | [Review](reviews/wind.md)

            [%s](https://arxiv.org/abs/2001.00002) | [Review](reviews/nests.md)

            [[EGG] Eggs of uncommon shapes in every nest](https://arxiv.org/abs/2001.00003)

            [Mice That Sleep in Winter](https://arxiv.org/abs/2001.00004)
            """
                .formatted(WIND, NESTS)));
  }

  @Test
  void namesWithLinksToTheirPapersAreParagraphsOfTheirOwnWhereSeveralAre() {
    assertEquals(
        List.of("HooNet", "WingNet", "EggNet", "NestNet2"),
        titles(
            """
            # Owls

            HooNet [[paper](https://arxiv.org/abs/2001.00001)] [[code](https://github.com/a/b)]

            WingNet[[paper]](https://arxiv.org/abs/2001.00002)

            EggNet [paper](https://www.nature.com/articles/s41586-021-03819-2)

            NestNet2 ([paper](https://arxiv.org/abs/2001.00004))

            Owlery [[code](https://github.com/a/owlery)]
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bo Lund: ", "Bo Lund and Cy Holm: ", "Bo Lund. "})
  void theLastOfSeveralPersonsBeforeAColonIsOneOfThem(String last) {
    String persons = last.replaceFirst("[.:] $", "").replace(" and ", ", ");
    assertEquals(
        List.of("Ada Gray, Di Wirth, " + persons + " ~ " + SNOW + " ~ OSDI ~ 2020"),
        told("# Owls\n\n- Ada Gray, Di Wirth, " + last + SNOW + ". OSDI, 2020.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Symposium on Operating Systems Principles (SOSP)",
        "IEEE Transactions on Software Engineering (TSE)",
        "Proceedings of the Symposium on Operating Systems Principles (SOSP)"
      })
  void aVenueBeginsBehindTheStopThatEndsTheTitle(String venue) {
    String label = venue.substring(venue.indexOf('(') + 1, venue.length() - 1);
    assertEquals(
        List.of("Ada Gray, Bo Lund ~ HooNet: A General Way to Hear Snow ~ " + label + " ~ 2012"),
        told(
            "# Owls\n\n- Ada Gray, Bo Lund. HooNet: A General Way to Hear Snow. "
                + venue
                + ", 2012.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"i. |ii. |iii. ", "(a) |(b) |(c) ", "1) |2) |3) "})
  void linesOfABulletThatCountInLettersOrRomanNumbersAreSeveralPapers(String numbers) {
    String[] each = numbers.split("\\|", -1);
    assertEquals(
        List.of(SNOW, WIND, NESTS),
        titles(
            """
            # Owls

            - Hearing <br />
              %s%s, OSDI, 2020, [paper](https://x.example.org/1.pdf) <br />
              %s%s, SOSP, 2021, [paper](https://x.example.org/2.pdf) <br />
              %s%s, 2019, [paper](https://x.example.org/3.pdf) <br />
            """
                .formatted(each[0], SNOW, each[1], WIND, each[2], NESTS)));
  }

  @Test
  void slidesAreNoPaperThoughTheyAreAFile() {
    assertEquals(
        List.of(SNOW),
        titles(
            """
            # Owls

            - [%s](https://x.example.org/snow.pdf)
            - [Slides: %s](https://x.example.org/wind.pdf)
            """
                .formatted(SNOW, WIND)));
  }

  @Test
  void linksBehindLabelsAreLabelsTooAndNoTitles() {
    assertEquals(
        List.of("Ada Gray, Bo Lund, Cy Holm ~ " + SNOW + " ~ OSDI ~ 2020"),
        told(
            """
            # Owls

            Ada Gray, Bo Lund, Cy Holm: How Owls
            Hear the Snow Fall. OSDI, 2020.
            [PDF](https://x.example.org/1.pdf)
            [Code](https://github.com/gray/snow)
            [Recordings of Many Nights](https://x.example.org/nights.zip)
            [Dataset](/data.html#snow)
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[%s](https://x.example.org/1.pdf) IEEE 6th World Workshop on Owls and Snow (WWOS) (2020)|WWOS",
        "[%s](https://x.example.org/1.pdf), International Symposium on Owls, Mice and Voles (ISOMV), 2020|ISOMV",
        "[%s](https://x.example.org/1.pdf). Nordic Conference on Night Birds (NCNB) - 2020|NCNB"
      })
  void aMeetingThatNobodyKnowsIsCalledByTheShortNameBehindIt(String entry, String venue) {
    assertEquals(
        List.of(" ~ " + SNOW + " ~ " + venue + " ~ 2020"),
        told("# Owls\n\n- " + entry.formatted(SNOW) + "\n"));
  }

  @Test
  void aSystemInBracketsBehindATitleIsNoMeeting() {
    assertEquals(
        List.of(" ~ Snow Hearing of Owls at Night (SHOAN) ~ - ~ 2020"),
        told("# Owls\n\n- Snow Hearing of Owls at Night (SHOAN), 2020\n"));
  }

  @Test
  void aBulletThatEndsAsAJapaneseSentenceIsNoTitleBesideTitles() {
    assertEquals(
        List.of("\u96EA\u306E\u4E2D\u306E\u68DF\u306E\u8033\u306E\u7814\u7A76"),
        titles(
            """
            # Owls

            - [\u96EA\u306E\u4E2D\u306E\u68DF\u306E\u8033\u306E\u7814\u7A76](https://arxiv.org/abs/2001.00001)
            - Google Scholar \u3067\u8AD6\u6587\u3092\u63A2\u3059\u306E\u304C\u624B\u3063\u53D6\u308A\u65E9\u3044\u65B9\u6CD5\u3002
            """));
  }

  @Test
  void specialSessionsOfMeetingsAreNoPapers() {
    assertEquals(
        List.of(SNOW),
        titles(
            """
            # Owls

            ## Papers
            - [%s](https://x.example.org/snow.pdf)

            ## Special Sessions
            - [%s](https://sites.example.org/wind/home)
            """
                .formatted(SNOW, WIND)));
  }

  @Test
  void personsAreNotCutByATitleWithTwoColons() {
    assertEquals(
        List.of(
            "Ada Gray, Di P. Wirth, Bo Lund ~ How Owls Hear Snow at Night: Models and First Results ~ OSDI ~ 2013"),
        told(
            "# Owls\n\n- Ada Gray, Di P. Wirth, Bo Lund: How Owls Hear Snow at Night: Models and"
                + " First Results. Operating Systems Design and Implementation (OSDI), 2013.\n"));
  }

  @Test
  void aTitleEndsBeforeTheVenueThoughALongerStretchNamesItToo() {
    assertEquals(
        List.of(
            "Ada Gray, Bo Lund, Cy Holm ~ HooNet: A Generic Method for Automated Hearing ~ TSE ~ 2012"),
        told(
            """
            # Owls

            - Ada Gray, Bo Lund, Cy Holm. HooNet: A Generic Method
              for Automated Hearing. IEEE Trans. Software Engineering (TSE), 2012 (featured article).
              [PDF](https://x.example.org/1.pdf) [Code, Dataset, and Results](https://x.example.org/2)
            """));
  }
}
