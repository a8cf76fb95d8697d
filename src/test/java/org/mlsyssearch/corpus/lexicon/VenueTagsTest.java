package org.mlsyssearch.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.authority.Authority;

/** What a whole text states of where and when, and which texts state nothing. */
class VenueTagsTest {

  private static final VenueTagReader READER =
      new VenueTagReader(Authority.bundled(new Diagnostics()).venues());

  private static void assertTag(
      @Nullable String venue, @Nullable Integer year, @Nullable VenueTag tag) {
    assertNotNull(tag);
    assertEquals(venue, tag.venue() == null ? null : tag.venue().label());
    assertEquals(year, tag.year());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "OSDI 2022|OSDI|2022",
        "[OSDI '22]|OSDI|2022",
        "OSDI22|OSDI|2022",
        "OSDI|OSDI|",
        "(SOSP, 2023)|SOSP|2023",
        "**NSDI' 24**|NSDI|2024",
        "In 17th {USENIX} Symposium on Networked Systems Design and Implementation ({NSDI}"
            + " 20)|NSDI|2020",
        "In Proceedings of MLSys 2023|MLSys|2023",
        "ICML 2023 (Oral)|ICML|2023",
        "ICML 2023, Best Paper|ICML|2023",
        "NeurIPS 2021, top 3%|NeurIPS|2021",
        "Commun. ACM 62(2), 2019|CACM|2019",
        "Journal of Machine Learning Research 17 (2016)|JMLR|2016",
        "J. Mach. Learn. Res., vol. 17, pp. 1-35, 2016|JMLR|2016",
        "ACM Computing Surveys, 2023, Springer|CSUR|2023",
        "OSDI 2022, July|OSDI|2022",
        "2023 ICML|ICML|2023",
        "\uFF08ICML\uFF0C2023\uFF09|ICML|2023"
      })
  void aVenueIsKnownByAnyOfItsNames(String text, String venue, @Nullable Integer year) {
    VenueTag tag = READER.read(text);
    assertTag(venue, year, tag);
    assertEquals(true, tag != null && tag.known());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arXiv 2311.03285|2023|2311.03285",
        "arXiv:2311.03285v2 [cs.DC]|2023|2311.03285",
        "2311.03285|2023|2311.03285",
        "Arxiv'23|2023|",
        "arXiv 2023.05|2023|",
        "arXiv 24.09|2024|",
        "arXiv preprint, May 2021|2021|",
        "CoRR abs/1901.00001 2020|2020|1901.00001",
        "arXiv||",
        "arXiv only, as technical report||"
      })
  void arxivIsToldWithItsIdAndDate(String text, @Nullable Integer year, @Nullable String id) {
    VenueTag tag = READER.read(text);
    assertTag("arXiv", year, tag);
    assertEquals(id, tag == null ? null : tag.arxivId());
  }

  @Test
  void otherServersOfPreprintsHaveIdsOfTheirOwn() {
    assertTag("bioRxiv", 2024, READER.read("bioRxiv 2024.10.25.620213"));
    assertTag("bioRxiv", 2024, READER.read("2024.10.25.620213v1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023|2023",
        "2023/05|2023",
        "2023-05-17|2023",
        "17.5.2023|2023",
        "5/2023|2023",
        "May 2023|2023",
        "17 May 2023|2023",
        "May 17, 2023|2023",
        "May-2023|2023",
        "17-May-2023|2023",
        "Sept. 2023|2023",
        "2023-May|2023",
        "2023 May 17|2023",
        "2023, mayo|2023",
        "2023a|2023",
        "(2023)|2023"
      })
  void aDateAloneIsAYearWithoutAVenue(String text, int year) {
    assertTag(null, year, READER.read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "XYZW 2021|XYZW|2021",
        "Workshop on Fine Things 2021|Workshop on Fine Things|2021",
        "FineML @ NeurIPS 2021|FineML @ NeurIPS|2021"
      })
  void aNameThatNobodyKnowsNeedsAYear(String text, String label, int year) {
    assertTag(label, year, READER.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "XYZW",
        "Fine Things",
        "Serving Models at Scale",
        "A Workshop of Many Hands Makes Light Work: On Crowds",
        "attention 2",
        "1812",
        "A comparison of what was done in arXiv papers with other things that were done",
        "We show in 2023 that models can be served, and how. It is done by caching."
      })
  void otherTextsAreNoTags(String text) {
    assertNull(READER.read(text));
  }

  @Test
  void whereVenuesStandAnyShortNameIsOne() {
    assertTag("Fine Things", null, READER.readVenue("Fine Things"));
    assertNull(READER.readVenue("x".repeat(1001)));
  }

  @Test
  void aNameInTitleCaseWithAYearIsDated() {
    assertTag("Fine Things", 2020, READER.readDated("Fine Things 2020"));
    assertNull(READER.readDated("Fine Things"));
    assertNull(READER.readDated("things of all kinds 2020"));
    assertNull(READER.readDated("Google Research 2020"));
  }

  @Test
  void aTextIsReadAlikeHoweverOften() {
    VenueTag first = READER.read("OSDI 2022");
    assertEquals(first, READER.read("OSDI 2022"));
    assertNull(READER.read("OSDI of many things"));
    assertNull(READER.read("OSDI of many things"));
  }
}
