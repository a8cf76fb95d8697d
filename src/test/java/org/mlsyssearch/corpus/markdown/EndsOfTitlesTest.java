package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends titles without a sign of its own: years, surnames, venues before another script. */
class EndsOfTitlesTest {

  @TempDir Path folder;

  private List<String> told(String markdown) {
    return Told.of(folder, markdown);
  }

  private List<String> titles(String markdown) {
    return Told.titles(folder, markdown);
  }

  @Test
  void aYearThatEndsMostTitlesIsTheirYear() {
    assertEquals(
        List.of(
            " ~ A corpus of mills for those who count them ~ - ~ 2018",
            " ~ What wheel is this? a large set of wheels ~ - ~ 2019",
            " ~ MillKit: a kit of parts for small mills ~ - ~ 2020",
            " ~ On the stones of the northern mills ~ - ~ 2021"),
        told(
            """
            # Mills
            * A corpus of mills for those who count them 2018. [paper](https://arxiv.org/abs/1801.00001)
            * What wheel is this? a large set of wheels 2019. [paper](https://arxiv.org/abs/1901.00001)
            * MillKit: a kit of parts for small mills 2020. [paper](https://arxiv.org/abs/2001.00001)
            * On the stones of the northern mills 2021. [paper](https://arxiv.org/abs/2101.00001)
            """));
  }

  @Test
  void aYearThatEndsOneTitleOfSeveralIsPartOfIt() {
    assertEquals(
        List.of(
            "A corpus of mills for those who count them",
            "What wheel is this? a large set of wheels",
            "Report on the mills of the year 2020",
            "On the stones of the northern mills"),
        titles(
            """
            # Mills
            * A corpus of mills for those who count them. [paper](https://arxiv.org/abs/1801.00001)
            * What wheel is this? a large set of wheels. [paper](https://arxiv.org/abs/1901.00001)
            * Report on the mills of the year 2020. [paper](https://arxiv.org/abs/2001.00001)
            * On the stones of the northern mills. [paper](https://arxiv.org/abs/2101.00001)
            """));
  }

  @Test
  void aSurnameThatEndsMostTitlesIsThePersonLinkedOrNot() {
    assertEquals(
        List.of(
            "Lund ~ Wheels of wood and water for small mills ~ - ~ 2016",
            "Ek ~ Stones that grind without any rest ~ - ~ 2017",
            "Holm ~ Sails of cloth in northern winters ~ - ~ 2018",
            "Ahl ~ Weirs and how they hold back floods ~ - ~ 2018",
            "Berg ~ Mills without a miller to mind them ~ - ~ 2019"),
        told(
            """
            # Mills
            * 2016, Wheels of wood and water for small mills, Lund. [[Paper]](https://arxiv.org/abs/1601.00001)
            * 2017, Stones that grind without any rest, [Ek](https://github.com/ek). [[Paper]](https://arxiv.org/abs/1701.00001)
            * 2018, Sails of cloth in northern winters, [Holm](https://github.com/holm). [[Paper]](https://arxiv.org/abs/1801.00001)
            * 2018, Weirs and how they hold back floods, Ahl. [[Paper]](https://arxiv.org/abs/1801.00002)
            * 2019, Mills without a miller to mind them, Berg. [[Paper]](https://arxiv.org/abs/1901.00001)
            """));
  }

  @Test
  void aWordThatEndsOneTitleOfSeveralIsNobody() {
    assertEquals(
        List.of(
            "Wheels of wood and water for small mills",
            "Stones, sails, weirs, millers and all the rest, Revisited",
            "Sails of cloth in northern winters",
            "Weirs and how they hold back floods"),
        titles(
            """
            # Mills
            * Wheels of wood and water for small mills. [[Paper]](https://arxiv.org/abs/1601.00001)
            * Stones, sails, weirs, millers and all the rest, Revisited. [[Paper]](https://arxiv.org/abs/1701.00001)
            * Sails of cloth in northern winters. [[Paper]](https://arxiv.org/abs/1801.00001)
            * Weirs and how they hold back floods. [[Paper]](https://arxiv.org/abs/1801.00002)
            """));
  }

  @Test
  void aMarkedNameThatTheTitleSaysAgainIsNoneOfIt() {
    assertEquals(
        List.of(" ~ Millkit: A kit of parts for small mills ~ - ~ -"),
        told(
            """
            # Mills
            * **MillKit**: Millkit: A kit of parts for small mills. [paper](https://arxiv.org/abs/2001.00001)
            """));
  }

  @Test
  void aVenueAndYearEndWhereAnotherScriptBegins() {
    assertEquals(
        List.of(
            " ~ Wheels of Wood and Water for Small Mills ~ ICML ~ 2020",
            " ~ Stones That Grind without Any Rest ~ ACL ~ 2019"),
        told(
            """
            # Mills
            - [Wheels of Wood and Water for Small Mills]( https://arxiv.org/abs/2001.00001 )-ICML2020某某科技 轮子
            - [Stones That Grind without Any Rest]( https://arxiv.org/abs/1901.00001 ) - ACL2019 某大学
            """));
  }

  @Test
  void aLinkToAPaperThatBeginsTheEntryIsNoUnknownVenue() {
    assertEquals(
        List.of(" ~ Wheels of Wood and Water ~ - ~ 2024", " ~ Stones That Grind ~ - ~ 2023"),
        told(
            """
            # Mills
            - [Wheels of Wood and Water (2024)](https://arxiv.org/abs/2401.00001) – [Code](https://github.com/lund/wheels)
            - [Stones That Grind (2023)](https://arxiv.org/abs/2301.00001)
            """));
  }
}
