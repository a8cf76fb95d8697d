package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Reading;

/** Labels that recur, names with a line of their own, years first, and headings of many kinds. */
class LabelsAndLinesTest {

  private static final String SNOW = "How Owls Hear the Snow Fall";
  private static final String WIND = "Feathers That Bend the Wind";
  private static final String NESTS = "Nests Built Without a Plan";

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.published(folder, markdown);
  }

  private List<String> titles(String markdown) {
    return Told.titles(folder, markdown);
  }

  @Test
  void wordsThatLeadElsewhereEachTimeAreALabelAndNoTitle() {
    assertEquals(
        List.of(SNOW, WIND, NESTS),
        titles(
            """
            # Owls

            ## Ears
            - [%s](https://arxiv.org/abs/2001.00001)
            - [All the Talks of This Year](https://owls.example.org/ears)
            ## Wings
            - [%s](https://arxiv.org/abs/2001.00002)
            - [All the Talks of This Year](https://owls.example.org/wings)
            ## Homes
            - [%s](https://arxiv.org/abs/2001.00003)
            - [All the Talks of This Year](https://owls.example.org/homes)
            """
                .formatted(SNOW, WIND, NESTS)));
  }

  @Test
  void aTitleThatIsMetAgainAtTheSameAddressIsNoLabel() {
    String entry = "- [%s](https://owls.example.org/snow.pdf)\n".formatted(SNOW);
    assertEquals(
        List.of(SNOW, SNOW, SNOW),
        titles("# Owls\n\n## Ears\n" + entry + "## Snow\n" + entry + "## Night\n" + entry));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**[HooNet](https://arxiv.org/abs/2001.00001)**",
        "[**HooNet** (2020)](https://arxiv.org/abs/2001.00001)",
        "[HooNet](https://aclanthology.org/2020.acl-main.1)"
      })
  void aNameThatLeadsToAPaperAboveASentenceIsWhatThePaperIsCalled(String name) {
    String sentence =
        "This one listens to the snow all night long and tells the mice below from the wind"
            + " above, which nobody had thought of.";
    assertEquals(List.of("HooNet"), titles("# Owls\n\n- " + name + "  \n  " + sentence + "\n"));
  }

  @Test
  void aYearFirstIsOneWhereSomeEntriesOfTheListBeginSo() {
    assertEquals(
        List.of(
            SNOW + " ~ - ~ 1981",
            WIND + " ~ - ~ 1994",
            NESTS + " ~ - ~ 2003",
            "Eggs of Uncommon Shapes ~ - ~ null",
            "Owls Under the Same Roof ~ - ~ null",
            "Mice That Sleep in Winter ~ - ~ null",
            "What Voles Hear at Night ~ - ~ null"),
        told(
            """
            # Owls

            - [1981 %s](notes/1.md)
            - [1994 %s](notes/2.md)
            - [2003 %s](notes/3.md)
            - [Eggs of Uncommon Shapes](https://x.example.org/4.pdf)
            - [Owls Under the Same Roof](https://x.example.org/5.pdf)
            - [Mice That Sleep in Winter](https://x.example.org/6.pdf)
            - [What Voles Hear at Night](https://x.example.org/7.pdf)
            """
                .formatted(SNOW, WIND, NESTS)));
  }

  @Test
  void aLinkedHeadingOfAWordOrTwoAboveAPaperWithFieldsIsNoUnclearEntry() {
    String below = "- [%s](https://arxiv.org/abs/2001.0000%d)\n- notes: read twice\n\n";
    Reading reading =
        Reading.of(
            folder.resolve("list.md"),
            "# Owls\n\n## [Snowy Ears](https://en.example.org/wiki/ears)\n"
                + below.formatted(SNOW, 1)
                + "## [Long Wings](https://en.example.org/wiki/wings)\n"
                + below.formatted(WIND, 2)
                + "## [Open Homes](https://en.example.org/wiki/homes)\n"
                + below.formatted(NESTS, 3));
    assertEquals(List.of(SNOW, WIND, NESTS), reading.titles());
    assertEquals(
        List.of(),
        reading.problems().stream().filter(each -> each.contains("unclear-entry")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authors: Ada Gray, Bo Lund", "**Author**: Ada Gray", "作者：Ada Gray"})
  void aHeadingAboveAFieldOfAuthorsIsATitle(String field) {
    assertEquals(
        List.of("Snow Owls", "Wind Owls"),
        titles(
            """
            # Owls

            ## Snow Owls
            - %1$s
            - [Paper](https://arxiv.org/abs/2001.00001)
            ## Wind Owls
            - %1$s
            - [Paper](https://arxiv.org/abs/2001.00002)
            """
                .formatted(field)));
  }

  @Test
  void bareTitlesBelowADatedHeadingAreOnesWhereManyEntriesOfTheFileArePapers() {
    assertEquals(
        List.of(
            SNOW,
            WIND,
            NESTS,
            "What Voles Hear at Night",
            "Mice That Sleep in Winter",
            "Eggs of uncommon shapes",
            "Owls under one roof",
            "Songs for One Owl"),
        titles(
            """
            # Owls

            ## Reading
            - [%s](https://arxiv.org/abs/2001.00001)
            - [%s](https://arxiv.org/abs/2001.00002)
            - [%s](https://arxiv.org/abs/2001.00003)
            - [What Voles Hear at Night](https://arxiv.org/abs/2001.00004)
            - [Mice That Sleep in Winter](https://arxiv.org/abs/2001.00005)
            ## 2021
            - Eggs of uncommon shapes
            - Owls under one roof
            - The owls were counted.
            - [Songs for One Owl](https://arxiv.org/abs/2001.00006)
            """
                .formatted(SNOW, WIND, NESTS)));
  }

  @Test
  void aLinkToAFileBesideTheListIsALink() {
    assertEquals(
        List.of(
            SNOW,
            WIND,
            NESTS,
            "What Voles Hear at Night",
            "Mice That Sleep in Winter",
            "Eggs of Uncommon Shapes",
            "Owls Under One Roof"),
        titles(
            """
            # Owls

            ## Reading
            - [%s](https://arxiv.org/abs/2001.00001)
            - [%s](https://arxiv.org/abs/2001.00002)
            - [%s](https://arxiv.org/abs/2001.00003)
            - [What Voles Hear at Night](https://arxiv.org/abs/2001.00004)
            - [Mice That Sleep in Winter](https://arxiv.org/abs/2001.00005)
            ## Notes
            - [Eggs of Uncommon Shapes](notes/eggs.md) (2016)
            - [Owls Under One Roof](notes/roof.md) (2014)
            """
                .formatted(SNOW, WIND, NESTS)));
  }

  @Test
  void listsBelowHeadingsThatMayBeEntriesVoteForTheFormOfTheFile() {
    assertEquals(
        List.of(
            SNOW + " ~ - ~ 1981",
            WIND + " ~ - ~ 1994",
            NESTS + " ~ - ~ 2003",
            "Eggs of Uncommon Shapes ~ - ~ 2011"),
        told(
            """
            # Owls

            ## [Snowy Ears](https://en.example.org/wiki/ears)
            - [1981 %s](notes/1.md)
            ## [Wings](https://en.example.org/wiki/wings)
            - [1994 %s](notes/2.md)
            ## [Homes](https://en.example.org/wiki/homes)
            - [2003 %s](notes/3.md)
            ## [Eggs](https://en.example.org/wiki/eggs)
            - [2011 Eggs of Uncommon Shapes](notes/4.md)
            """
                .formatted(SNOW, WIND, NESTS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"International Symposium on Owls (SOO)", "Workshop on Night Birds (WNB)"})
  void aHeadingOfAVenueThatNobodyKnowsIsOneAmongKnownVenues(String venue) {
    String acronym = venue.substring(venue.indexOf('(') + 1, venue.length() - 1);
    assertEquals(
        List.of(
            SNOW + " ~ OSDI ~ null", WIND + " ~ SOSP ~ null", NESTS + " ~ " + acronym + " ~ null"),
        told(
            """
            # Owls

            ## OSDI
            - [%s](https://x.example.org/1.pdf)
            ## SOSP
            - [%s](https://x.example.org/2.pdf)
            ## %s
            - [%s](https://x.example.org/3.pdf)
            """
                .formatted(SNOW, WIND, venue, NESTS)));
  }

  @Test
  void aHeadingOfATopicWithItsAcronymIsNoVenue() {
    assertEquals(
        List.of(
            SNOW + " ~ OSDI ~ null",
            WIND + " ~ SOSP ~ null",
            NESTS + " ~ - ~ null",
            "Eggs of Uncommon Shapes ~ - ~ null"),
        told(
            """
            # Owls

            ## OSDI
            - [%s](https://x.example.org/1.pdf)
            ## SOSP
            - [%s](https://x.example.org/2.pdf)
            ## Homes Without Plans (HWP)
            - [%s](https://x.example.org/3.pdf)
            ## Eggs
            - [Eggs of Uncommon Shapes](https://x.example.org/4.pdf)
            """
                .formatted(SNOW, WIND, NESTS)));
  }

  @Test
  void anAffiliationInAScriptWithoutSpacesIsNoTitleBesideTitles() {
    assertEquals(
        List.of(SNOW, WIND, NESTS),
        titles(
            """
            # Owls

            | Name | Work | Remarks |
            |---|---|---|
            | [HooNet](https://arxiv.org/abs/2001.00001) | %s | 该方法在夜间通过声音来判断雪地下面老鼠的位置并且取得了很好的效果 |
            | [WingNet](https://arxiv.org/abs/2001.00002) | %s | 该方法研究了羽毛的形状并且说明了为什么猫头鹰飞行的时候没有声音 |
            | [NestNet](https://arxiv.org/abs/2001.00003) | %s | 该方法不需要任何计划就可以建造鸟巢并且在三个数据集上面进行了实验 |
            """
                .formatted(SNOW, WIND, NESTS)));
  }

  @Test
  void fieldsAreKnownByTheirTraditionalChineseNames() {
    assertEquals(
        List.of(SNOW + " ~ OSDI ~ 2020"),
        told(
            """
            # Owls

            - 標題：%s
              - 出處：OSDI
              - 發表時間：2020
              - 關鍵詞：雪
            """
                .formatted(SNOW)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"note", "notes", "review", "笔记", "筆記", "my notes"})
  void aLinkToNotesOnAPaperDoesNotMakeItAPost(String label) {
    assertEquals(
        List.of(SNOW),
        titles(
            "# Owls\n\n- %s [[%s](https://owls.example.org/notes/snow)]\n".formatted(SNOW, label)));
  }

  @Test
  void aPostWithAFieldOfAuthorsIsTheirPaper() {
    assertEquals(
        List.of(SNOW),
        titles(
            """
            # Owls

            - **%s**
              - Authors: Ada Gray, Bo Lund
              - [Post](https://medium.com/@gray/snow)
            """
                .formatted(SNOW)));
  }
}
