package org.mlsyssearch.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesOfSystemsTest {

  @ParameterizedTest
  @ValueSource(strings = {"vLLM", "S-LoRA", "FlexGen", "Orca", "C++11", "x.ai", "Z3", "FlexGen-X"})
  void aNameStandsBeforeTheColon(String name) {
    assertEquals(name, SystemNames.beforeColon(name + ": Serving of Models"));
    assertTrue(SystemNames.canBeMarked(name));
    assertTrue(SystemNames.canBeInParentheses(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Survey",
        "2023",
        "Pre-Training",
        "Cross-Layer",
        "Mixture-of-Experts",
        "Speed-in-Depth",
        "Text-to-Image",
        "State-Of-The-Art",
        "Quantization",
        "attention",
        "Two Words",
        "A-Name-Of-More-Than-Forty-Characters-12345",
        "?"
      })
  void anOrdinaryWordBeforeTheColonIsNone(String word) {
    assertNull(SystemNames.beforeColon(word + ": Serving of Models"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no colon", ": nothing before", "NoBlank:behind"})
  void withoutAColonThereIsNone(String title) {
    assertNull(SystemNames.beforeColon(title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Deep Speed", "flex2 gen", "dataflow", "Ray Serve Two"})
  void whatIsMarkedMayBeAnyWordOrUpToThree(String name) {
    assertTrue(SystemNames.canBeMarked(" " + name + " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Four Words Are Many",
        "Microsoft Research",
        "Oral",
        "Survey",
        "2023",
        "what, why",
        "name of",
        "Name Of",
        "two words",
        "cs.DC",
        "q-bio.NC",
        "AnEndlessNameOfMoreThanFortyCharactersInARow1"
      })
  void placesRemarksAndPhrasesAreNoNames(String text) {
    assertFalse(SystemNames.canBeMarked(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Deep Speed", "attention", "Training", "Quantization", "Oral"})
  void inParenthesesOrdinaryWordsAreNoNames(String text) {
    assertFalse(SystemNames.canBeInParentheses(text));
  }
}
