package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/** Dates, tags and paths before titles, remarks behind them, and columns of several papers. */
class DatesAndColumnsTest {

  private static final String OWLS = "How Owls Hear the Snow Fall";

  @TempDir Path folder;

  private List<Draft> drafts(String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts();
  }

  private List<String> told(String markdown) {
    return Told.published(folder, markdown);
  }

  private List<String> titles(String markdown) {
    return Told.titles(folder, markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025/3 How Owls Hear the Snow Fall [link](https://x.org/1.pdf)| - ~ 2025",
        "2019-11 How Owls Hear the Snow Fall [link](https://x.org/1.pdf)| - ~ 2019",
        "[201911 How Owls Hear the Snow Fall](notes/owls.md)| - ~ 2019",
        "[20191104 How Owls Hear the Snow Fall](https://x.org/1.pdf)| - ~ 2019",
        "[1606.08415 How Owls Hear the Snow Fall](notes/owls.md)| arXiv ~ 2016",
        "[1606.08415 How Owls Hear the Snow Fall \u732B\u5934\u9E70\u5982\u4F55\u542C\u96EA](notes/owls.md)| arXiv ~ 2016"
      })
  void aDateOrAnArxivIdBeforeATitleIsNoPartOfIt(String entry, String venueAndYear) {
    assertEquals(List.of(OWLS + " ~ " + venueAndYear.strip()), told("# Owls\n\n- " + entry + "\n"));
  }

  @Test
  void aYearAloneBeforeALinkedTitleIsADateWhereMostEntriesBeginWithOne() {
    assertEquals(
        List.of(
            OWLS + " ~ - ~ 2020",
            "Feathers That Bend the Wind ~ - ~ 2016",
            "Nests Built Without a Plan ~ - ~ 2014",
            "Eggs of Uncommon Shapes ~ - ~ 2019"),
        told(
            """
            # Owls

            - [202004 How Owls Hear the Snow Fall](notes/1.md)
            - [2016 Feathers That Bend the Wind](notes/2.md)
            - [201412 Nests Built Without a Plan](notes/3.md)
            - [2019 Eggs of Uncommon Shapes](notes/4.md)
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[How Owls Hear the Snow Fall \u732B\u5934\u9E70\u5982\u4F55\u542C\u96EA](https://x.org/1.pdf)",
        "How Owls Hear the Snow Fall \u30D5\u30AF\u30ED\u30A6\u306F\u96EA\u3092\u8074\u304F [pdf](https://x.org/1.pdf)",
        "How Owls Hear the Snow Fall # \u5F88\u6709\u610F\u601D [pdf](https://x.org/1.pdf)",
        "(2020) How Owls Hear the Snow Fall #",
        "<OSDI 2020 - Hearing> How Owls Hear the Snow Fall https://x.org/1.pdf",
        "[How Owls Hear the Snow Fall](https://x.org/1.pdf) (OwlNet paper)"
      })
  void translationsRemarksAndTagsAroundATitleAreNoPartOfIt(String entry) {
    assertEquals(List.of(OWLS), titles("# Owls\n\n- " + entry + "\n"));
  }

  @Test
  void aShortLinkedTitleStandsBeforeALongRemarkInAnotherScript() {
    String remark =
        "\u7ECF\u5178\u7684\u7B97\u6CD5\uFF0C\u5176\u601D\u60F3\u5F88\u7B80\u5355\uFF0C\u6548\u679C\u5F88\u597D";
    String note = " | [\u9605\u8BFB\u7B14\u8BB0](https://x.org/note) | " + remark + "\n\n";
    List<String> titles =
        List.of(
            OWLS,
            "Feathers That Bend the Wind",
            "Owl Networks",
            "Nests Built Without a Plan",
            "Eggs of Uncommon Shapes");
    StringBuilder list = new StringBuilder("# Owls\n\n");
    titles.forEach(title -> list.append("+ [" + title + "](https://x.org/1.pdf)").append(note));
    assertEquals(titles, titles(list.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "__owls/How Owls Hear the Snow Fall (2011).pdf__\\n* quite good, but see below| 2011",
        "__How Owls Hear the Snow Fall.pdf__\\n* +bibtex Gray:2011| null",
        "- [my papers/owls/How Owls Hear the Snow Fall.pdf](papers/1.pdf)| null"
      })
  void theNameOfAFileIsATitleWithoutItsFolderAndEnding(String entry, String year) {
    String text = entry.replace("\\n", "\n");
    assertEquals(List.of(OWLS + " ~ - ~ " + year.strip()), told("# Owls\n\n" + text + "\n"));
  }

  @Test
  void tagsInCodeAreOneEachAndNoVersionOfADeviceIsAVenue() {
    assertEquals(
        List.of(OWLS + " ~ ICRA ~ 2023", "Feathers That Bend the Wind ~ IJRR ~ 2023"),
        told(
            """
            # Owls

            - 2023
              - **`Single/Multi`** **`ICRA`** **`VLP-16`** How Owls Hear the Snow Fall

                [![Paper](https://example.org/badge/Paper-PDF.svg)](https://x.org/1.pdf)
              - **`Multi-Robot`** **`IJRR`** **`OS1-64`** Feathers That Bend the Wind

                [![Paper](https://example.org/badge/Paper-PDF.svg)](https://x.org/2.pdf)
            """));
  }

  @Test
  void aPlainTitleBehindLinesThatBeginWithAYearIsALineOfItsOwn() {
    Reading reading =
        Reading.of(
            folder.resolve("list.md"),
            """
            # Owls

            (2021) How Owls Hear the Snow Fall
            (2022) Feathers That Bend the Wind
            Nests Built Without a Plan
            """);
    assertEquals(List.of(OWLS, "Feathers That Bend the Wind"), reading.titles());
    assertTrue(
        reading.remarks().sorted().stream()
            .anyMatch(remark ->
                remark.toString().startsWith("list.md:5:")
                    && remark.toString().contains("'Nests Built Without a Plan'")),
        "passed over, but not in silence");
  }

  @Test
  void booksInReferencesAreNoPapers() {
    assertEquals(
        List.of(OWLS, "Feathers That Bend the Wind"),
        titles(
            """
            # Owls

            - [1]Gray A, Lund B. Owls of the North[M]. Cambridge: MIT Press, 2016.
            - [2]\u5F20\u4E09.\u732B\u5934\u9E70[M].\u5317\u4EAC:\u7535\u5B50\u5DE5\u4E1A\u51FA\u7248\u793E,2018
            - [3]Gray A, Lund B. How Owls Hear the Snow Fall[J]. Nature, 2016, 40(2): 49-57.
            - [M] Feathers That Bend the Wind. OSDI 2020
            """));
  }

  @Test
  void aNameBeforeALinkedTitleIsASystemWhateverItsColumnOfMethodsSays() {
    List<Draft> drafts =
        drafts(
            """
            # Owls

            Method | Title | Pub.
            ------ | ----- | ----
            Ear based | OwlNet3D: [Deep Hearing in the Snow](https://x.org/1.pdf) | CVPR 2017
            Ear based |SnowEar :[Hearing mice below the snow](https://x.org/2.pdf) | CVPR 2018
            Eye based | 3DOwl :[Sight-based Hunting at Night](https://x.org/3.pdf) | CVPR 2020
            """);
    assertEquals(
        List.of("OwlNet3D", "SnowEar", "3DOwl"),
        drafts.stream().map(draft -> draft.systems().getLast()).toList());
  }

  @Test
  void namesAreTitlesWhereTheLongestColumnSaysWhatTheyDoInAllTablesOfThatHeader() {
    assertEquals(
        List.of("OwlNet", "SnowEar", "FeatherGAN", "NestFormer", "WingSim"),
        titles(
            """
            # Owls

            ## Hearing

            Method | Publication | Code | Core Idea
            ------ | ----------- | ---- | ---------
            OwlNet | CVPR 2021 | [Link](https://github.com/a/owlnet) | hearing as a joint problem of ears and snow
            SnowEar | ECCV 2021 | - | ears that are not level
            FeatherGAN | SIGGRAPH 2020 | - | feathers are drawn, then bent

            ## Nests

            Method | Publication | Code | Core Idea
            ------ | ----------- | ---- | ---------
            NestFormer | CVPR 2022 | [Link](https://github.com/a/nest) | Nests Built Without a Plan of Any Kind
            WingSim | ICCV 2021 | - | wings in a tunnel, as fluid
            """));
  }

  @Test
  void eachOfSeveralColumnsOfLinkedTitlesNamesAPaper() {
    assertEquals(
        List.of(
            OWLS + " ~ - ~ null",
            "Feathers That Bend the Wind ~ OSDI ~ 2020",
            "Nests Built Without a Plan ~ - ~ null",
            "Eggs of Uncommon Shapes ~ SOSP ~ 2019"),
        told(
            """
            # Course

            | Date | Topic | Papers to present | | Forms |
            |------|-------|-------------------|---|-------|
            | 9/2 | Hearing | [How Owls Hear the Snow Fall](https://x.org/1.pdf) | [OSDI'20][Feathers That Bend the Wind](https://x.org/2.pdf) | [form](https://x.org/f1) |
            | 9/9 | Nests | [Nests Built Without a Plan](https://x.org/3.pdf) | N/A | [form](https://x.org/f2) |
            | 9/16 | Eggs | N/A | [SOSP'19] [Eggs of Uncommon Shapes](https://x.org/4.pdf) | [form](https://x.org/f3) |
            """));
  }

  @Test
  void aLineMayHeadTheNumberedPapersOfACell() {
    assertEquals(
        List.of(OWLS, "Feathers That Bend the Wind", "Nests Built Without a Plan"),
        titles(
            """
            # Talks

            | Date | Talk | Venue |
            |------|------|-------|
            | 9/2 | Hearing<br>1. [How Owls Hear the Snow Fall](https://x.org/1.pdf)<br>2.[Feathers That Bend the Wind](https://x.org/2.pdf) | OSDI, 2020 |
            | 9/9 | Nests<br>1. [Nests Built Without a Plan](https://x.org/3.pdf) | SOSP, 2019 |
            """));
  }

  @Test
  void numberedRemarksBelowATitleInACellAreNoPapers() {
    assertEquals(
        List.of(OWLS, "Nests Built Without a Plan"),
        titles(
            """
            # Talks

            | Date | Paper | Venue |
            |------|-------|-------|
            | 9/2 | [How Owls Hear the Snow Fall](https://x.org/1.pdf)<br>1. finds mice by ear alone<br>2. works below deep snow too | OSDI, 2020 |
            | 9/9 | Nests Built Without a Plan<br>1. counts twigs of each nest<br>2. compares them by weight and age | SOSP, 2019 |
            """));
  }
}
