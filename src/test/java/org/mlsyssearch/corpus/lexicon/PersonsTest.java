package org.mlsyssearch.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.lexicon.Persons.Certainty;
import org.mlsyssearch.corpus.lexicon.Persons.Group;

class PersonsTest {

  private static Group all(String... names) {
    return new Group(List.of(names), true);
  }

  @Test
  void namesAreDividedByAnyOfTheSignsThatListsUse() {
    Group two = all("Ada Lovelace", "Alan Turing");
    for (String between :
        List.of(", ", "; ", " and ", " & ", ", and ", " \u00B7 ", "\u3001", " | ")) {
      assertEquals(two, Persons.parse("Ada Lovelace" + between + "Alan Turing"), between);
    }
    assertEquals(two, Persons.parse("Authors: Ada Lovelace*, Alan\u00A0Turing\u2020."));
    assertEquals(two, Persons.parse("by Ada Lovelace (Example University), Alan Turing (MIT)"));
  }

  @Test
  void initialsStandBeforeTheSurname() {
    assertEquals(all("W. Kwon", "Z. Li"), Persons.parse("Kwon, W., Li, Z."));
    assertEquals(all("A. B. Kwon", "Z. Li"), Persons.parse("Kwon, A. B., and Li, Z."));
    assertEquals(all("John Smith Jr.", "Ann Li"), Persons.parse("John Smith, Jr., Ann Li"));
    assertEquals(
        all("Lianmin Zheng", "Ion Stoica"), Persons.parse("Zheng, Lianmin, and Ion Stoica"));
    assertEquals(all("Zheng", "Lianmin", "Stoica"), Persons.parse("Zheng, Lianmin, Stoica"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "et al.",
        "et al",
        ", et. al.",
        "and others",
        "\u7B49",
        "...",
        ", \u2026",
        "et al.;"
      })
  void moreNamesAreToldByWhatStandsAtTheEnd(String more) {
    assertEquals(
        new Group(List.of("Ada Lovelace"), false), Persons.parse("Ada Lovelace " + more), more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Efficient Serving, Fast Training|NONE",
        "The Cat, The Dog|NONE",
        "?|NONE",
        "Lovelace, Turing, Goedel|SURNAMES",
        "Ada Lovelace, Turing|SURNAMES",
        "Ada Lovelace|ONE",
        "Ada Lovelace, Alan Turing|WHOLE_NAMES",
        "Ada Lovelace, Alan Turing, Kurt van Goedel|SURE",
        "Ada Lovelace et al.|SURE",
        "A. Lovelace, A. Turing|SURE",
        "\u5F20\u4E09, \u674E\u56DB|MANY"
      })
  void howSureItIsThatATextIsPersons(String text, Certainty certainty) {
    assertEquals(certainty, Persons.certainty(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Lovelace and Alan Turing",
        "Ada Lovelace et al.",
        "by A. Lovelace, A. Turing"
      })
  void severalPersonsAreMany(String text) {
    assertTrue(Persons.areMany(text));
    assertTrue(Persons.areSome(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Lovelace",
        "GPU Cluster, LLM Serving",
        "Learning to Rank, Learning to Learn",
        "Training and Serving",
        "42",
        ""
      })
  void oneAndNoneAreNotMany(String text) {
    assertFalse(Persons.areMany(text));
  }

  @Test
  void onePersonIsSomeAndAPhraseIsNone() {
    assertTrue(Persons.areSome("Ludwig van Beethoven"));
    assertTrue(Persons.areSome("\u5F20\u4E09"));
    assertFalse(Persons.areSome("Beethoven"));
    assertFalse(Persons.areSome("CUDA Kernels"));
    assertFalse(Persons.areSome("Efficient Attention"));
  }

  @Test
  void amongManyNamesOneMayBeSomethingElse() {
    String four = "Ada Lovelace, Alan Turing, Kurt Goedel, Grace Hopper";
    assertTrue(Persons.areMany(four + ", example group"));
    assertFalse(Persons.areMany(four + ", example group, another group"));
    assertFalse(Persons.areMany("Ada Lovelace, Alan Turing, example group"));
    assertFalse(Persons.areMany("example group, " + four));
  }

  @Test
  void aSurnameIsAWordWithOneCapital() {
    assertTrue(Persons.isSurname("Turing"));
    assertTrue(Persons.isSurname("O'Neill"));
    assertFalse(Persons.isSurname("T"));
    assertFalse(Persons.isSurname("GPU"));
    assertFalse(Persons.isSurname("turing"));
    assertFalse(Persons.isSurname("Efficient"));
  }
}
