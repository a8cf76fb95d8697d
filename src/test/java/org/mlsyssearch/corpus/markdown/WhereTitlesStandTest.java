package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On which line a paper is told to stand, and what is stated beside its title. */
class WhereTitlesStandTest {

  private static final String SNOW = "How Owls Hear the Snow Fall";
  private static final String WIND = "Feathers That Bend the Wind";
  private static final String NESTS = "Nests Built Without a Plan";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"### \u300A%s\u300B", "### %s #owls", "### 3. %s", "### %s (read in March)"})
  void aReferenceBelowAHeadingWithItsTitleStandsOnTheLineOfTheHeading(String heading) {
    String reference =
        "\n\n[Gray A, Lund B, Holm C, et al. %s[J]. Nature, 2020.](https://x.example.org/%d.pdf)\n\n";
    StringBuilder list = new StringBuilder("# Owls\n\n");
    for (String title : List.of(SNOW, WIND, NESTS)) {
      list.append(heading.formatted(title))
          .append(reference.formatted(title, title.length()))
          .append("What one owl hears in the night, another one does not hear at all.\n\n");
    }
    assertEquals(List.of(3, 9, 15), Told.lines(folder, list.toString()));
    assertEquals(List.of(SNOW, WIND, NESTS), Told.titles(folder, list.toString()));
  }

  @Test
  void aTitleInAFieldBelowAnotherTextStandsOnTheLineOfTheField() {
    String list =
        """
        # Owls

        - \u3010Hearing\u3011
          - Title: %s
          - Authors: Ada Gray, Bo Lund
        - Second talk of the day
          - Speaker: Cy Holm
          - Title: %s
          - Authors: Di Wirth
        """
            .formatted(SNOW, WIND);
    assertEquals(List.of(SNOW, WIND), Told.titles(folder, list));
    assertEquals(List.of(4, 8), Told.lines(folder, list));
  }

  @Test
  void anEntryOfFieldsAloneStandsOnTheLineOnWhichItBegins() {
    String list =
        "# Owls\n\n- Venue: OSDI 2020\n- Title: %s\n- Authors: Ada Gray\n".formatted(SNOW);
    assertEquals(List.of(3), Told.lines(folder, list));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OSDI: [%s](a.pdf)", "**OSDI**: [%s](a.pdf)", "OSDI\uFF1A[%s](a.pdf)"})
  void aKnownVenueBeforeTheColonOfALinkedTitleIsItsVenueInTheYearAbove(String heading) {
    assertEquals(
        List.of(SNOW + " ~ OSDI ~ 2019", WIND + " ~ OSDI ~ 2019", NESTS + " ~ OSDI ~ 2019"),
        Told.published(
            folder,
            """
            # Owls

            ## 2019

            #### %s
            Ada Gray, Bo Lund, Cy Holm
            SemEval 2014, Twitter

            #### %s
            Di Wirth, Bo Lund, Cy Holm
            SemEval 2014

            #### %s
            Ada Gray, Di Wirth, Cy Holm
            SemEval 2015
            """
                .formatted(
                    heading.formatted(SNOW), heading.formatted(WIND), heading.formatted(NESTS))));
  }

  @Test
  void othersBehindASurnameAreNoBeginningOfATitle() {
    assertEquals(
        List.of(
            "Moss ~ How Owls Hear Snow ~ - ~ 2019",
            "Jay ~ Feathers That Bend ~ - ~ 2012",
            "Rook ~ Nests Without a Plan ~ - ~ 2020",
            "Finch ~ Eggs of Uncommon Shapes ~ - ~ 2021"),
        Told.of(
            folder,
            """
            # Owls

            - [Moss, et al. (2019) How Owls Hear Snow](https://x.example.org/1)
            - [Jay, et al. (2012) Feathers That Bend](https://x.example.org/2)
            - [Rook, et al. (2020) Nests Without a Plan](https://x.example.org/3)
            - [Finch, et al. (2021) Eggs of Uncommon Shapes](https://x.example.org/4)
            """));
  }

  @Test
  void whereAMeetingListsItsPapersIsNoPaper() {
    assertEquals(
        List.of(SNOW + " of Every Winter ~ OSDI ~ 2020"),
        Told.published(
            folder,
            """
            # Owls

            SOSP 2021 : everything https://x.example.org/sosp21

            NSDI 2021 : everything https://x.example.org/nsdi21

            CVPR 2021 : everything https://x.example.org/cvpr21

            OSDI 2020 : [%s of Every Winter](https://x.example.org/1.pdf)
            """
                .formatted(SNOW)));
  }

  @Test
  void aTitleAndAuthorsInFieldsAreAPaperThoughOthersSayMore() {
    StringBuilder list = new StringBuilder("# Owls\n\n");
    for (int i = 0; i < 12; i++) {
      list.append("## Night %d\n\n- Talk\n".formatted(i + 1))
          .append("  - Title: Owls of the Night Number %s\n".formatted("ABCDEFGHIJKL".charAt(i)))
          .append("  - Link: https://arxiv.org/abs/2001.000%02d\n\n".formatted(i + 10));
    }
    list.append("## Last Night\n\n- Talk\n  - Title: %s\n  - Authors: Ada Gray\n".formatted(SNOW));
    assertEquals(SNOW, Told.titles(folder, list.toString()).getLast());
  }
}
