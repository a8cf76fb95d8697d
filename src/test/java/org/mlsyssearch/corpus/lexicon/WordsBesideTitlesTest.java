package org.mlsyssearch.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.lexicon.FieldNames.Field;

/** Places, remarks, names of fields, and the signs around them. */
class WordsBesideTitlesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Google",
        " MIT ",
        "University of Nowhere",
        "Nowhere Research",
        "@someone",
        "MIT, Nowhere",
        "Google and Nowhere",
        "Nowhere & MIT",
        "MIT\u3001Nowhere"
      })
  void companiesAndUniversitiesArePlaces(String text) {
    assertTrue(Places.isPlace(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nowhere",
        "Nowhere, Elsewhere, MIT",
        "a way to teach at the university of all of the people",
        "universities of nowhere"
      })
  void otherTextsAreNoPlaces(String text) {
    assertFalse(Places.isPlace(text));
    assertTrue(Places.isPlace("University " + "x".repeat(109)));
    assertFalse(Places.isPlace("University " + "x".repeat(110)));
  }

  @Test
  void onlyTheVeryNameOfAPlaceIsKnown() {
    assertTrue(Places.isKnown(" Google "));
    assertFalse(Places.isKnown("Google, MIT"));
  }

  @Test
  void aHouseIsKnownByItsNameOrByTheLastWordBehindOthers() {
    for (String house : new String[] {"Springer", "Elsevier,", "Example Press", "John Wiley"}) {
      assertTrue(Publishers.isOne(house), house);
    }
    for (String other : new String[] {"Editorial", "Press", "books", "MIT", "ACM"}) {
      assertFalse(Publishers.isOne(other), other);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oral",
        "(Spotlight!)",
        "***",
        "best something",
        "long version of it",
        "12 pages",
        "cited by 30",
        "Young Scientist Award"
      })
  void remarksSayNothingOfWhereAndWhen(String text) {
    assertTrue(Remarks.isRemark(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rewarding Agents", "12 monkeys", "OSDI 2023"})
  void otherTextsAreNoRemarks(String text) {
    assertFalse(Remarks.isRemark(text));
    assertFalse(Remarks.isRemark("best " + "x".repeat(80)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Title|TITLE",
        "**Paper title**:|TITLE",
        "Titles|TITLE",
        "Title & Authors|TITLE",
        "Venue / Impact|VENUE",
        "Nonsense and Authors|AUTHORS",
        "author(s)|AUTHORS"
      })
  void aFieldIsNamedInManyWays(String name, Field field) {
    assertEquals(field, FieldNames.of(name));
  }

  @Test
  void unknownAndEndlessNamesAreNoFields() {
    assertNull(FieldNames.of("Nonsense"));
    assertNull(FieldNames.of("/"));
    assertNull(FieldNames.of("Title and " + "x".repeat(40)));
  }

  @Test
  void titlesHaveCapitalsInMostOfTheirLongWords() {
    assertTrue(TitleCase.is("Serving of Large Models"));
    assertTrue(TitleCase.is("a of on"));
    assertTrue(TitleCase.is("LoRA-Based tuning of Models"));
    assertFalse(TitleCase.is("Serving of large Models with caches"));
    assertFalse(TitleCase.is("Serving models"));
  }

  @Test
  void blanksAndDividersAroundATextAreTrimmed() {
    assertEquals("a - b", Characters.trimmed(" - a - b \u2014\u00A0"));
    assertEquals("a - ", Characters.trimmedFront(": a - "));
    assertEquals(": a", Characters.trimmedBack(": a |,"));
    assertEquals("", Characters.trimmed(" .,;| "));
    assertEquals("", Characters.trimmedFront(" .,;| "));
    assertEquals("", Characters.trimmedBack(" .,;| "));
  }

  @Test
  void ornamentsAreSignsThatSayNothing() {
    for (int c : new int[] {0x1F680, '^', '`', 0xFE0F, 0x200D, 0x200B, 0x2605, 0xB4}) {
      assertTrue(Characters.isOrnament(c), Integer.toHexString(c));
    }
    for (int c : new int[] {'a', '*', 0xE9, 0x4E00, 0x3B1, '+'}) {
      assertFalse(Characters.isOrnament(c), Integer.toHexString(c));
    }
  }

  @Test
  void digitsAndIdeographsAreTold() {
    assertTrue(Characters.hasDigit("a0"));
    assertTrue(Characters.hasDigit("9a"));
    assertFalse(Characters.hasDigit("a/:b"));
    assertTrue(Characters.hasIdeograph("a\u3040"));
    assertTrue(Characters.hasIdeograph("\u9FFF"));
    assertFalse(Characters.hasIdeograph("a\u303F\uA000"));
  }

  @Test
  void wordsAreCountedInAnyScript() {
    assertEquals(3, Titles.words("Serving, large - models"));
    assertEquals(0, Titles.words(" - "));
    assertTrue(Titles.words("\u63A8\u7406\u7CFB\u7EDF") >= 2);
  }
}
